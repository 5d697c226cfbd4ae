// An object of Excel's as a table of members. The executor looks members up by the names that the requests carry.
import { ExcelError, invalidArgument } from "./errors";
import type { Grid } from "./grid";

/** A property that holds a value. Answers may be promises. */
export interface Scalar<T> {
  readonly get: (target: T, grid: Grid) => unknown;
  readonly set?: (target: T, value: unknown, grid: Grid) => void;
}

type Lookup<F> = Readonly<Record<string, F>>;

export interface Members<T> {
  readonly scalars?: Lookup<Scalar<T>>;
  /** Properties that hold another object. */
  readonly links?: Lookup<(target: T, grid: Grid) => Remote>;
  /** Methods; those that give an object return a `Remote`, or null for a null object. */
  readonly methods?: Lookup<(target: T, given: readonly unknown[], grid: Grid) => unknown>;
  /** What a collection holds, and how it finds one by its key. */
  readonly items?: (target: T, grid: Grid) => readonly Remote[];
  readonly item?: (target: T, key: unknown, grid: Grid) => Remote;
  /** The wire properties by which the client finds the object again. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
}

/** An object that a request has reached. */
export interface Remote {
  readonly kind: string;
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, unknown>>;
  get(name: string, grid: Grid): unknown;
  set(name: string, value: unknown, grid: Grid): void;
  hasLink(name: string): boolean;
  link(name: string, grid: Grid): Remote;
  call(name: string, given: readonly unknown[], grid: Grid): unknown;
  items(grid: Grid): readonly Remote[];
  item(key: unknown, grid: Grid): Remote;
}

const find = <F>(table: Lookup<F> | undefined, name: string): F | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

class Reached<T extends object> implements Remote {
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  readonly #members: Members<T>;
  readonly #target: T;

  constructor(
    readonly kind: string,
    members: Members<T>,
    target: T,
  ) {
    this.#members = members;
    this.#target = target;
    this.scalars = Object.keys(members.scalars ?? {});
    this.isCollection = members.items !== undefined;
  }

  identity() {
    return this.#members.identity?.(this.#target) ?? {};
  }

  get(name: string, grid: Grid) {
    return (find(this.#members.scalars, name) ?? this.#missing(name)).get(this.#target, grid);
  }

  set(name: string, value: unknown, grid: Grid) {
    const set = find(this.#members.scalars, name)?.set ?? this.#missing(`${name} (to be set)`);
    set(this.#target, value, grid);
  }

  hasLink(name: string) {
    return find(this.#members.links, name) !== undefined;
  }

  link(name: string, grid: Grid) {
    return (find(this.#members.links, name) ?? this.#missing(name))(this.#target, grid);
  }

  call(name: string, given: readonly unknown[], grid: Grid) {
    return (find(this.#members.methods, name) ?? this.#missing(name))(this.#target, given, grid);
  }

  items(grid: Grid) {
    return (this.#members.items ?? this.#missing("items"))(this.#target, grid);
  }

  item(key: unknown, grid: Grid) {
    return (this.#members.item ?? this.#missing("getItem"))(this.#target, key, grid);
  }

  #missing(member: string): never {
    throw new ExcelError("ApiNotFound", `The workbench does not have ${this.kind}.${member}.`);
  }
}

export const isRemote = (value: unknown): value is Remote => value instanceof Reached;

/** One of Excel's classes: `of` makes its objects, `from` takes one out of a method's arguments. */
export class Kind<T extends object> {
  readonly #targets = new WeakMap<object, T>();

  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {}

  of(target: T): Remote {
    const object = new Reached(this.name, this.members, target);
    this.#targets.set(object, target);
    return object;
  }

  from(value: unknown): T {
    return (isRemote(value) ? this.#targets.get(value) : undefined) ?? invalidArgument();
  }
}
