// The worksheet functions that an add-in may call: DATE alone, which tells the date system of the workbook.
import { whole } from "../arguments";
import { invalidArgument } from "../errors";
import { Kind } from "../kind";

interface Target {
  readonly value: number;
}

const msPerDay = 86_400_000;

/** The serial numbers of 1900-01-01 and later; days before March 1900 are none of this host's business. */
function serial(given: readonly unknown[], is1904: boolean): number {
  const [year = 0, month = 0, day = 0] = given.map(whole);
  if (year < 1904) return invalidArgument();
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round((Date.UTC(year, month - 1, day) - start) / msPerDay);
}

const functionResult = new Kind<Target>("FunctionResult", {
  scalars: { value: { get: ({ value }) => value }, error: { get: () => null } },
});

export const functions = new Kind<object>("Functions", {
  methods: {
    date: (_, given, { file }) => functionResult.of({ value: serial(given, file.is1904) }),
  },
});
