import { badInput } from "../../kernel/errors/graphql";
import type { EntitiesMapping, Entity } from "../mapping/field-mapping";

/** Which records are asked for, and in which order. */
export interface Representations {
  /** The keys of each type, each of them once. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** For each representation its type, and the place of its key among those of the type. */
  readonly places: readonly Place[];
}

interface Place {
  readonly type: string;
  readonly index: number;
}

/** Reads the argument `representations` of the field at `path`. */
export function readRepresentations(
  representations: readonly unknown[],
  { types }: EntitiesMapping,
  path: string,
): Representations {
  const indexes = new Map<string, Map<string, number>>();
  const places = representations.map((representation, position): Place => {
    const what = `"representations[${position}]" of "${path}"`;
    const type = typeIn(representation, types, what);
    const key = keyIn(representation as Fields, type, types.get(type) as Entity, what);
    const known = indexes.get(type) ?? new Map<string, number>();
    indexes.set(type, known);
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    return { type, index };
  });
  return { keys: new Map([...indexes].map(([type, known]) => [type, [...known.keys()]])), places };
}

type Fields = Readonly<Record<string, unknown>>;

function typeIn(representation: unknown, types: EntitiesMapping["types"], what: string): string {
  if (typeof representation !== "object" || representation === null || Array.isArray(representation))
    throw badInput(`${what} is no object: give the "__typename" of the record, and its key.`);
  const type = (representation as Fields)["__typename"];
  if (typeof type !== "string")
    throw badInput(`${what} has no "__typename": give the name of the record's type.`);
  if (types.has(type)) return type;
  throw badInput(
    `${what} is of the type "${type}", whose records cannot be had here: ask for ${[...types.keys()].join(", ")}.`,
  );
}

function keyIn(representation: Fields, type: string, { key, keyType }: Entity, what: string): string {
  const value = representation[key];
  if (value === undefined || value === null)
    throw badInput(`${what} has no "${key}", which is the key of ${type}: give it.`);
  try {
    return String(keyType.parseValue(value));
  } catch (error) {
    throw badInput(`"${key}" in ${what} is no key of ${type}: ${(error as Error).message}`);
  }
}
