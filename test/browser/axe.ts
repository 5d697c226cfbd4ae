import axe, { type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

/** What axe finds serious or worse. Fluent's own guards of the keyboard's way are left out. */
export async function serious(frame: Frame, include: string[][] = [["body"]]): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    (context) =>
      (window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }).axe.run(context),
    { include, exclude: [["[data-tabster-dummy]"]] },
  );
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
