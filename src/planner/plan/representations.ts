import { badInput } from "../../kernel/errors/graphql";
import type { EntitiesMapping } from "../mapping/field-mapping";

/** Records that are asked for. */
export interface Asked {
  /** The keys of each type, each of them once. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Of each record asked for, in order: its type, and which of the type's keys it has. */
  readonly places: readonly Place[];
}

interface Place {
  readonly type: string;
  readonly index: number;
}

/** Sorts representations, such as `{ __typename: "Country", code: "KZ" }`, by their types. */
export function readRepresentations(
  representations: readonly unknown[],
  mapping: EntitiesMapping,
  path: string,
): Asked {
  const indexes = new Map<string, Map<string, number>>();
  const places = representations.map((representation, place) => {
    const { type, key } = readRepresentation(representation, mapping, `${path}[${place}]`);
    const known = indexes.get(type) ?? new Map<string, number>();
    indexes.set(type, known);
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    return { type, index };
  });
  return { keys: new Map([...indexes].map(([type, known]) => [type, [...known.keys()]])), places };
}

function readRepresentation(
  representation: unknown,
  { types }: EntitiesMapping,
  name: string,
): { type: string; key: string } {
  if (typeof representation !== "object" || representation === null || Array.isArray(representation)) {
    throw badInput(`The representation ${name} is no object: give "__typename" and the key of a record.`);
  }
  const { __typename: type } = representation as { __typename?: unknown };
  const entity = typeof type === "string" ? types.get(type) : undefined;
  if (typeof type !== "string" || entity === undefined) {
    throw badInput(
      `The representation ${name} has the "__typename" ${JSON.stringify(type)}: give one of ${[...types.keys()].join(", ")}.`,
    );
  }
  const key = (representation as Readonly<Record<string, unknown>>)[entity.key];
  if (typeof key !== "string" && typeof key !== "number") {
    throw badInput(`The representation ${name} of a ${type} has no "${entity.key}": give the record's key.`);
  }
  return { type, key: String(key) };
}
