/** The codes of Excel.ErrorCodes that this host gives, with what Excel says when nothing more is known. */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ErrorCode = keyof typeof messages;

/** A refusal as Excel words it. */
export class ExcelError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = messages[code],
  ) {
    super(message);
  }
}

/** By its code: the page and the pane have an `ExcelError` each. */
const isExcelError = (fault: unknown): fault is ExcelError =>
  typeof fault === "object" &&
  fault !== null &&
  "code" in fault &&
  Object.hasOwn(messages, String(fault.code));

/** The refusal for any fault: what the grid itself throws keeps its message. */
export function asExcelError(fault: unknown): ExcelError {
  if (isExcelError(fault)) return fault;
  const reason = fault instanceof Error ? fault.message : String(fault);
  return new ExcelError("GeneralException", `${messages.GeneralException} ${reason}`);
}

export function invalidArgument(): never {
  throw new ExcelError("InvalidArgument");
}
