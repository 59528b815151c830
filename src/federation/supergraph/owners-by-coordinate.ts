import { ownersIn } from "./owners";

/** Which subgraphs answer what, by `Type` and `Type.field`. */
export type OwnersByCoordinate = ReadonlyMap<string, readonly string[]>;

/** Which subgraphs answer each type and field of a supergraph. */
export function ownersByCoordinate(supergraph: string): OwnersByCoordinate {
  return new Map(
    ownersIn(supergraph).flatMap(({ name, subgraphs, fields }): (readonly [string, readonly string[]])[] => [
      [name, subgraphs],
      ...fields.map((field) => [`${name}.${field.name}`, field.subgraphs] as const),
    ]),
  );
}

/** Who answers it in the first of the supergraphs that has it. Of an argument, those of its field; of a value, those of its type. */
export function ownersOf(owners: readonly OwnersByCoordinate[], coordinate: string): readonly string[] {
  const [type = "", field = ""] = coordinate.split(".");
  const found = [`${type}.${field}`, type].map((name) =>
    owners.map((known) => known.get(name)).find(Boolean),
  );
  return found.find(Boolean) ?? [];
}
