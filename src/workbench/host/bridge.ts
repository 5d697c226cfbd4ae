import type { Host } from "./host";
import { asExcelError } from "./errors";
import { wireError } from "./batch";
import type { Trouble } from "./trouble";
import { type Answer, type Request, actionTypes } from "./wire";

/** The seam by which Microsoft's client speaks to a native host; the client fills in `onMessageFromHost`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

interface Message {
  readonly id: number;
  readonly message: { readonly body?: Partial<Request> };
}

async function respond(host: Host, { Actions, ObjectPaths }: Partial<Request>) {
  if (!Actions || !ObjectPaths)
    return { statusCode: 404, headers: {}, body: { error: { code: "ApiNotFound" } } };
  try {
    return { statusCode: 200, headers: {}, body: await host.execute({ Actions, ObjectPaths }) };
  } catch (fault) {
    const { code, message } = asExcelError(fault);
    return { statusCode: 500, headers: {}, body: { error: { code, message } } };
  }
}

/** What refuses a whole request, as Excel words it. */
const refusal = (fault: unknown): Answer => ({ Error: wireError(fault, "", 0), Results: [], TraceIds: [] });

/** After `Excel.run` the client lets go of what it held, in a request that nobody waits for. */
const isRelease = ({ Actions = [] }: Partial<Request>): boolean =>
  Actions.length > 0 &&
  Actions.every(
    ({ ActionType, Name }) => ActionType === actionTypes.instantiate || Name === "_RemoveReference",
  ) &&
  Actions.some(({ Name }) => Name === "_RemoveReference");

async function troubled(host: Host, request: Partial<Request>, length: number, trouble: Trouble) {
  try {
    await trouble.received(length, isRelease(request));
    const response = await respond(host, request);
    trouble.answered(JSON.stringify(response).length);
    return response;
  } catch (fault) {
    return { statusCode: 200, headers: {}, body: refusal(fault) };
  }
}

/** Text goes both ways, so nothing that belongs to one realm is ever seen in the other. */
export function bridgeTo(host: Host, trouble: Trouble): NativeBridge {
  const answer = async (text: string) => {
    const { id, message } = JSON.parse(text) as Message;
    const response = await troubled(host, message.body ?? {}, text.length, trouble);
    bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: response }));
  };
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => void answer(text),
    onMessageFromHost: () => undefined,
  };
  return bridge;
}
