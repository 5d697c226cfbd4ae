import { describe, expect, it } from "@jest/globals";
import { available, coveredServices } from "../../../src/engine/debt/coveredService";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";

describe("the service that cash covers", () => {
  it("is the cash over the cover, and nothing where cash falls short", () => {
    const services = coveredServices(DOUBLE_DOUBLE, available([130, -5, 0]), [1.3, 1.3, 2]);
    expect(services.map(DOUBLE_DOUBLE.toNumber)).toEqual([100, 0, 0]);
  });
});
