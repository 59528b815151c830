import { badInput } from "../../kernel/errors/graphql";
import type { EntitiesMapping } from "../mapping/field-mapping";

/** Records of one type that are asked for, and which of all those asked for they are. */
export interface Group {
  readonly type: string;
  readonly keys: string[];
  readonly places: number[];
}

/** Sorts representations, such as `{ __typename: "Country", code: "KZ" }`, by their types. */
export function groupRepresentations(
  representations: readonly unknown[],
  mapping: EntitiesMapping,
  path: string,
): Group[] {
  const groups = new Map<string, Group>();
  representations.forEach((representation, place) => {
    const { type, key } = readRepresentation(representation, mapping, `${path}[${place}]`);
    const group = groups.get(type) ?? { type, keys: [], places: [] };
    group.keys.push(key);
    group.places.push(place);
    groups.set(type, group);
  });
  return [...groups.values()];
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
