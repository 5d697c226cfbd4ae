import { it } from "@jest/globals";
import { deals } from "../../src/models";
import { compute } from "../../src/sheet/compute";
import { picturesOf } from "../../src/taskpane/charts/ofModel";
it("x", () => {
  for (const d of [deals[0], deals[3], deals[6], deals[16]]) {
    const inputs = Object.fromEntries(Object.keys(d.model.inputs).map((k) => [k, d.preset.facts[k].value]));
    const t0 = performance.now();
    const c = compute(d.model, inputs);
    const outs = Object.keys(d.model.outputs).map((k) => [k, c.value(k)]);
    const t1 = performance.now();
    const c2 = compute(d.model, { ...inputs }); for (const k of Object.keys(d.model.outputs)) c2.value(k);
    const t2 = performance.now();
    const c3 = compute(d.model, { ...inputs }); c3.value(d.model.headline ?? "");
    const t3 = performance.now();
    const p = picturesOf(d.model, c, d.preset.currency);
    const t4 = performance.now();
    console.log(d.id, (t1 - t0).toFixed(0), (t2 - t1).toFixed(0), (t3 - t2).toFixed(0), (t4 - t3).toFixed(0), JSON.stringify(outs), JSON.stringify(p[0]).slice(0,300), p.map(x=>x.title));
  }
});
