import { ExcelError, type ErrorCode, asExcelError } from "./errors";
import type { Grid } from "./grid";
import { type Remote, isRemote } from "./kind";
import { workbook } from "./objects/workbook";
import { load } from "./query";
import type { References } from "./references";
import type { Trouble } from "./trouble";
import {
  type Action,
  type Answer,
  type ArgumentInfo,
  type ObjectPath,
  type Request,
  type WireError,
  actionTypes,
  memberName,
  pathTypes,
} from "./wire";

const notFound: readonly ErrorCode[] = ["ApiNotFound", "ItemNotFound"];

export function wireError(fault: unknown, location: string, actionIndex: number): WireError {
  const { code, message } = asExcelError(fault);
  const status = notFound.includes(code) ? 404 : code === "GeneralException" ? 500 : 400;
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: status,
  };
}

/** One request: its actions in order, up to the first that fails. Objects are reached once, however often they are used. */
export class Batch {
  readonly #request: Request;
  readonly #grid: Grid;
  readonly #references: References;
  readonly #trouble: Trouble;
  readonly #objects = new Map<number, Remote | null>();
  /** The member at work, for the error that names it. */
  #location = "";

  constructor(request: Request, grid: Grid, references: References, trouble: Trouble) {
    this.#request = request;
    this.#grid = grid;
    this.#references = references;
    this.#trouble = trouble;
  }

  async run(): Promise<Answer> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: await this.#perform(action) });
        if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
      } catch (fault) {
        return { Error: wireError(fault, this.#location, index), Results: results, TraceIds: traceIds };
      }
    }
    return { Error: null, Results: results, TraceIds: traceIds };
  }

  async #perform(action: Action): Promise<unknown> {
    if (action.ActionType === actionTypes.trace) return null;
    const object = await this.#reach(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && { ...object.identity(), _ReferenceId: this.#references.idOf(object) };
      case actionTypes.query:
        this.#location = object ? `${object.kind}.load` : "";
        return object && load(object, action.QueryInfo ?? {}, this.#grid);
      case actionTypes.method:
        return object ? this.#call(object, action) : { _IsNull: true };
      case actionTypes.setProperty:
        return object && this.#set(object, action);
      default:
        throw new ExcelError(
          "NotImplemented",
          `The workbench does not take actions of type ${action.ActionType}.`,
        );
    }
  }

  async #call(object: Remote, action: Action): Promise<unknown> {
    const given = await this.#given(action.ArgumentInfo);
    if (action.Name === "_KeepReference") this.#references.keep(object);
    else if (action.Name === "_RemoveReference") this.#references.release(given[0]);
    else return (await object.call(this.#at(object, action.Name), given, this.#grid)) ?? null;
    return null;
  }

  async #set(object: Remote, action: Action): Promise<null> {
    const [value] = await this.#given(action.ArgumentInfo);
    object.set(this.#at(object, action.Name), value, this.#grid);
    return null;
  }

  #at(object: Remote, wireName: string): string {
    const name = memberName(wireName);
    this.#location = `${object.kind}.${name}`;
    this.#trouble.reached(this.#location);
    return name;
  }

  async #reach(id: number): Promise<Remote | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const object = await this.#follow(this.#request.ObjectPaths[id]);
    this.#objects.set(id, object);
    return object;
  }

  async #follow(path: ObjectPath | undefined): Promise<Remote | null> {
    if (!path) throw new ExcelError("InvalidReference");
    if (path.ObjectPathType === pathTypes.root) return workbook.of({});
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    if (path.ObjectPathType === pathTypes.reference) return this.#references.find(path.Name);
    const parentId = path.ParentObjectPathId;
    if (parentId === undefined)
      throw new ExcelError("ApiNotFound", `The workbench does not have ${path.Name}.`);
    // What follows from a null object is a null object.
    const parent = await this.#reach(parentId);
    return parent && this.#step(parent, path);
  }

  async #step(parent: Remote, path: ObjectPath): Promise<Remote | null> {
    const given = await this.#given(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.key) {
      this.#at(parent, "GetItem");
      return parent.item(given[0], this.#grid);
    }
    const name = this.#at(parent, path.Name);
    if (path.ObjectPathType === pathTypes.property) return parent.link(name, this.#grid);
    const made = await parent.call(name, given, this.#grid);
    if (made === null || isRemote(made)) return made;
    throw new ExcelError("GeneralException", `${this.#location} gives no object.`);
  }

  /** The arguments, with the objects that the client could only number. */
  async #given(info: ArgumentInfo = {}): Promise<unknown[]> {
    const given: unknown[] = [];
    for (const [index, argument] of (info.Arguments ?? []).entries()) {
      const id = info.ReferencedObjectPathIds?.[index];
      given.push(typeof id === "number" && id > 0 ? await this.#reach(id) : argument);
    }
    return given;
  }
}
