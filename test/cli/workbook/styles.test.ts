import { describe, expect, it } from "@jest/globals";
import { Styles } from "../../../src/cli/workbook/styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const part = (content: string, prefix = ""): string =>
  `<${prefix}styleSheet xmlns${prefix === "" ? "" : ":x"}="${MAIN}">${content}</${prefix}styleSheet>`;

describe("The styles of a workbook", () => {
  it("get a style that is as another but for its number format, once", () => {
    const text = part(
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.00 &quot;MW&quot;"/></numFmts><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
        '<cellXfs count="3"><xf/><xf numFmtId="170"/><xf fontId="3"><alignment wrapText="1"/></xf></cellXfs>',
    );
    const styles = new Styles("xl/styles.xml", text);
    expect(["0", "1", "2"].map((style) => styles.formatOf(style))).toEqual([
      "General",
      '0.00 "MW"',
      "General",
    ]);
    expect(styles.changed()).toBeUndefined();
    const added = ["yyyy-mm-dd", "yyyy-mm-dd", '0.00 "MW"'].map((format) => styles.like("2", format));
    expect(added).toEqual(["3", "3", "4"]);
    expect(styles.changed()).toBe(
      part(
        '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.00 &quot;MW&quot;"/><numFmt numFmtId="171" formatCode="yyyy-mm-dd"/></numFmts><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
          '<cellXfs count="5"><xf/><xf numFmtId="170"/><xf fontId="3"><alignment wrapText="1"/></xf>' +
          '<xf fontId="3" numFmtId="171" applyNumberFormat="1"><alignment wrapText="1"/></xf>' +
          '<xf fontId="3" numFmtId="170" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
      ),
    );
  });

  it("keep their prefix, and begin a list of number formats where there is none or an empty one", () => {
    const cells = '<x:cellXfs count="1"><x:xf/></x:cellXfs>';
    const after = '<x:cellXfs count="2"><x:xf/><x:xf numFmtId="164" applyNumberFormat="1"/></x:cellXfs>';
    const formats = '<x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0%"/></x:numFmts>';
    for (const list of ["", '<x:numFmts count="0"/>']) {
      const styles = new Styles("xl/styles.xml", part(list + cells, "x:"));
      styles.like("0", "0%");
      expect(styles.changed()).toBe(part(formats + after, "x:"));
    }
  });

  it("leave a cell as it is whose style is not there", () => {
    const styles = new Styles("xl/styles.xml", part('<cellXfs count="1"><xf/></cellXfs>'));
    expect(styles.like("7", "0%")).toBe("7");
    expect(styles.changed()).toBeUndefined();
  });
});
