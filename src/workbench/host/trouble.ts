// What can go wrong with Excel, for tests and for the console: the next requests fail, answers come late, the workbook resists.
import { type ErrorCode, ExcelError } from "./errors";
import type { WorkbookFile } from "./file";
import { isAtLeast } from "./requirements";

/** Excel on the web takes and gives no more characters with one request. */
const largest = 5_000_000;

interface Failure {
  readonly code: ErrorCode;
  /** Such as Range.formulas; undefined for a request that is refused before anything of it is done. */
  readonly member: string | undefined;
}

export class Trouble {
  /** How many requests came, without those by which the client lets go of objects. */
  requests = 0;
  /** How many milliseconds each answer is late. */
  delay = 0;
  /** How many characters a request or its answer may have. */
  largest = largest;
  readonly #file: WorkbookFile;
  readonly #withdrawn = new Map<string, string>();
  #failures: Failure[] = [];

  constructor(file: WorkbookFile) {
    this.#file = file;
  }

  get readOnly(): boolean {
    return this.#file.isReadOnly;
  }

  set readOnly(value: boolean) {
    this.#file.isReadOnly = value;
  }

  get is1904(): boolean {
    return this.#file.is1904;
  }

  set is1904(value: boolean) {
    this.#file.is1904 = value;
  }

  /** The next request fails or, where a member is named such as Range.formulas, the next use of it; once for each call. */
  fail(code: ErrorCode, member?: string): void {
    this.#failures.push({ code, member });
  }

  /** From now on a requirement set is not supported in this version or a newer one. */
  withdraw(name: string, version = "0.0"): void {
    this.#withdrawn.set(name, version);
  }

  isWithdrawn(name: string, version: string): boolean {
    const from = this.#withdrawn.get(name);
    return from !== undefined && isAtLeast(version, from);
  }

  /** All is well again; the count of requests starts anew. */
  clear(): void {
    this.#withdrawn.clear();
    this.#failures = [];
    Object.assign(this, { requests: 0, delay: 0, largest, readOnly: false, is1904: false });
  }

  /** To be called as a request comes, with its characters. */
  async received(length: number, isRelease: boolean): Promise<void> {
    if (isRelease) return;
    this.requests += 1;
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (length > this.largest) throw new ExcelError("RequestPayloadSizeLimitExceeded");
    this.reached(undefined);
  }

  /** To be called before a member is used. */
  reached(member: string | undefined): void {
    const failure = this.#failures.find((each) => each.member === member);
    if (!failure) return;
    this.#failures = this.#failures.filter((each) => each !== failure);
    throw new ExcelError(failure.code);
  }

  /** To be called with the characters of an answer. */
  answered(length: number): void {
    if (length > this.largest) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  }
}
