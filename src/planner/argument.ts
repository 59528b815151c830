import { type RawBuilder, sql } from "kysely";
import { type Inputs, Param } from "./inputs";

/** Arguments whose value, not just its shape, decides what the statement looks like: each value makes one. */
export const STRUCTURAL: ReadonlySet<unknown> = new Set(["orderBy", "groupBy"]);

/** Whether a list is a single value: compared by equality, it lets PostgreSQL use the order of an index. */
export function isSingle(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && value[0] !== null;
}

type Path = readonly (string | number)[];

/**
 * An argument, or a part of one, while a statement is built: its shape is known, its value is bound when
 * the statement runs. Arguments of one shape therefore share one prepared statement.
 */
export class Argument {
  constructor(
    private readonly slot: number,
    private readonly path: Path,
    private readonly sample: unknown,
  ) {}

  /** The field `name` of an input object; undefined where it was left out or is null. */
  get(name: string): Argument | undefined {
    const value = (this.sample as Record<string, unknown> | undefined)?.[name];
    return value === undefined || value === null
      ? undefined
      : new Argument(this.slot, [...this.path, name], value);
  }

  /** The names given in an input object. */
  names(): string[] {
    return Object.keys(this.sample as object).filter((name) => this.get(name) !== undefined);
  }

  /** The parts of a list of input objects. */
  items(): Argument[] {
    const items = Array.isArray(this.sample) ? this.sample : [this.sample];
    return items.map((item, index) => new Argument(this.slot, [...this.path, index], item));
  }

  /** The same input object, with only those of its fields that `keep` holds for. */
  only(keep: (name: string) => boolean): Argument {
    const kept = Object.entries(this.sample as object).filter(([name]) => keep(name));
    return new Argument(this.slot, this.path, Object.fromEntries(kept));
  }

  /** The value itself, of a structural argument: of others a later run would get this run's value. */
  literal<T>(): T {
    if (!STRUCTURAL.has(this.path[0]))
      throw new Error(`"${this.path.join(".")}" is not a structural argument`);
    return this.sample as T;
  }

  /** Whether a list holds a single value. */
  isSingle(): boolean {
    return isSingle(this.sample);
  }

  /** The one value of a list that holds a single one, as a bound parameter of the PostgreSQL type given. */
  single(type: string): RawBuilder<unknown> {
    return new Argument(this.slot, [...this.path, 0], undefined).param(type);
  }

  /** The value as a bound parameter of the PostgreSQL type given. */
  param(type: string): RawBuilder<unknown> {
    return this.worked((value) => value, type);
  }

  /** What `work` makes of the value, as a bound parameter; it may throw where the value cannot be answered. */
  worked(work: (value: unknown) => unknown, type: string): RawBuilder<unknown> {
    const read = (inputs: Inputs) => work(this.path.reduce<unknown>(step, inputs.slots[this.slot]?.args));
    return sql`${new Param(read)}::${sql.raw(type)}`;
  }
}

function step(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | undefined)?.[key];
}
