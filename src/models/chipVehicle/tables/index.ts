import { guarded } from "../../needed";
import { cashTable } from "./cash";
import { collateralTables } from "./collateral";
import { loanTables } from "./loan";
import { sizingTables } from "./sizing";
import { waterfallTables } from "./waterfall";

/** The vehicle from its sources to its losses, laid out for at most so many rents. */
export const tablesFor = (rows: number) =>
  guarded("blanks", {
    ...sizingTables(rows),
    cash: cashTable(rows),
    ...loanTables(rows),
    ...collateralTables(rows),
    ...waterfallTables(rows),
  });
