// Microsoft's own custom-functions runtime without Excel: a page that says just enough for it to load, and the host's end
// of the bridge over which Excel calls functions and takes their results.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FILE = "custom-functions-runtime.debug.js";
const script = new vm.Script(readFileSync(`node_modules/@microsoft/office-js/dist/${FILE}`, "utf8"), {
  filename: FILE,
});

/** A call as Excel sends it; `flags` 4 brings error cells, 8 data types. */
export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly flags?: number;
}

/** What reaches the cell. An error of any other code, or without a message, is one that Excel cannot explain. */
export type Reply = { readonly value: unknown } | { readonly code: string; readonly message: string };

export interface Runtime {
  /** Calls in one message, as Excel sends the cells of one recalculation. */
  readonly invokeAll: (calls: readonly Call[]) => Promise<Reply[]>;
  readonly invoke: (id: string, args: readonly unknown[], flags?: number) => Promise<Reply>;
  /** How many results each delivery to Excel held. */
  readonly deliveries: readonly number[];
}

const INVOKE = 3;
const CODES = [
  "generic",
  "#N/A",
  "exception",
  "rejected",
  "mismatch",
  "#DIV/0!",
  "#NUM!",
  "#VALUE!",
  "#NULL!",
];
/** The runtime waits 50 ms to gather results and 500 ms between deliveries; here the clock runs faster. */
const FASTER = 50;

type Result = [invocation: number, isValue: boolean, value: unknown, code: number];
type Bridge = { sendMessageToHost: (text: string) => void; onMessageFromHost: (text: string) => void };

/** The runtime with functions registered by a script; `formats` says whether the host knows data types. */
export function open(functions: string, { formats = false } = {}): Runtime {
  const waiting = new Map<number, (reply: Reply) => void>();
  const deliveries: number[] = [];
  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: unknown };
      const results = resultsIn(message);
      if (results.length > 0) deliveries.push(results.length);
      for (const result of results) waiting.get(result[0])?.(replyOf(result));
      const body = '{"Error":null,"Results":[]}';
      setImmediate(() => {
        bridge.onMessageFromHost(
          JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }),
        );
      });
    },
  };
  load(functions, bridge, formats);
  const invokeAll = (calls: readonly Call[]): Promise<Reply[]> => {
    const first = waiting.size + 1;
    const replies = calls.map(
      (_, index) => new Promise<Reply>((resolve) => waiting.set(first + index, resolve)),
    );
    const entries = calls.map(({ id, args, flags = 0 }, index) => {
      const message = JSON.stringify([first + index, id, args, "Sheet1!A1", flags]);
      return [1, 1000, "", message, first + index];
    });
    bridge.onMessageFromHost(JSON.stringify({ type: INVOKE, message: { entries } }));
    return Promise.all(replies);
  };
  const invoke = async (id: string, args: readonly unknown[], flags = 0): Promise<Reply> =>
    (await invokeAll([{ id, args, flags }]))[0];
  return { invokeAll, invoke, deliveries };
}

function load(functions: string, bridge: Bridge, formats: boolean): void {
  const page = pageOf(bridge);
  const context = vm.createContext(page);
  script.runInContext(context);
  Object.assign(page, {
    setTimeout: (task: (...given: unknown[]) => void, delay: number, ...given: unknown[]) =>
      setTimeout(task, delay / FASTER, ...given),
  });
  const requirements = { isSetSupported: (set: string) => formats || set !== "CustomFunctionsRuntime" };
  Object.assign((page as unknown as { Office: object }).Office, { context: { requirements } });
  vm.runInContext(functions, context, { filename: "functions.js" });
}

/** What the runtime touches while it loads; it then waits for parts of Office.js that need not come. */
function pageOf(bridge: Bridge): object {
  const nothing = (): undefined => undefined;
  const element = {
    src: `https://localhost/${FILE}`,
    getAttribute: nothing,
    setAttribute: nothing,
    appendChild: nothing,
  };
  const storage = { getItem: () => null, setItem: nothing };
  const page = {
    _richApiNativeBridge: bridge,
    console: { log: nothing, info: nothing, warn: nothing, error: nothing },
    document: {
      readyState: "complete",
      createElement: () => element,
      getElementsByTagName: () => [element],
    },
    history: {},
    localStorage: storage,
    sessionStorage: storage,
    location: { search: "", href: "https://localhost/" },
    navigator: { userAgent: "" },
    performance,
    setTimeout: nothing,
    clearTimeout: nothing,
  };
  return Object.assign(page, { window: page, self: page, top: page, parent: page });
}

function resultsIn(message: unknown): Result[] {
  const { Actions = [] } = (
    message as { body: { Actions?: { Name: string; ArgumentInfo: { Arguments: [Result[]] } }[] } }
  ).body;
  return Actions.filter(({ Name }) => Name === "SetInvocationArrayResults").flatMap(
    ({ ArgumentInfo }) => ArgumentInfo.Arguments[0],
  );
}

/** An error thrown comes with its code as a number, an error returned as what it is in JSON. */
function replyOf([, isValue, value, code]: Result): Reply {
  return isValue ? cellOf(value) : { code: CODES[code], message: String(value) };
}

function cellOf(value: unknown): Reply {
  if (!isError(value)) return { value };
  return { code: value.code, message: value.message ?? "" };
}

export function isError(value: unknown): value is { readonly code: string; readonly message?: string } {
  return typeof value === "object" && value !== null && "valueType" in value;
}
