import fc from "fast-check";
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { ArgumentArbitraries } from "./arguments";
import type { Args } from "./pages";

/** A field that is selected, and how it is written. */
export interface Part {
  readonly name: string;
  /** The type that has the field. */
  readonly type: string;
  readonly args: Args;
  /** Decides for each argument how it is written. */
  readonly writing: number;
  /** Which alias; most are none. */
  readonly alias: number;
  readonly directive: string;
  /** Plainly, in an inline fragment, in a named one, or in several of them. */
  readonly form: "plain" | "inline" | "typed" | "named" | "nested" | "twice";
  readonly parts: readonly Part[];
}

type Field = GraphQLField<unknown, unknown>;

/** What a list is about as long as: longer ones lead to fewer lists below them. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ sources: 145, sectors: 54, indicators: 43, disagreements: 12, progress: 30, progressSeries: 12 },
  ...{ proposals: 15, citations: 2, translations: 3, nodes: 1, edges: 1 },
};
const USUAL_LENGTH = 6;
const MOST_OBJECTS = 1500;

/** Parts per selection, by how deep it stands. */
const WIDTHS = [3, 4, 3, 3, 2, 2];
const DEEPEST = 6;

const DIRECTIVES = [
  ...Array.from({ length: 14 }, () => ""),
  ...[
    " @include(if: $yes)",
    " @skip(if: $yes)",
    " @skip(if: $no)",
    " @include(if: true)",
    " @skip(if: true)",
  ],
  ...[" @skip(if: false)", " @include(if: $yes) @skip(if: $no)"],
];

const isStructure = (type: GraphQLNamedType): boolean => Boolean(type.extensions["isStructure"]);

export const argumentsOf = (
  { args }: Field,
  owner: string,
  name: string,
  known: ArgumentArbitraries,
): fc.Arbitrary<Args> => {
  if (args.length === 0) return fc.constant({});
  const arbitrary = known[`${owner}.${name}`] ?? (args.length === 1 ? known[args[0]?.name ?? ""] : undefined);
  if (arbitrary === undefined) throw new Error(`${owner}.${name} takes arguments: say which to give it`);
  return arbitrary;
};

/** Random selections of a schema's root. */
export const selectionsOf = (
  schema: GraphQLSchema,
  known: ArgumentArbitraries,
): fc.Arbitrary<readonly Part[]> => {
  const fieldsOf = (type: GraphQLNamedType): Field[] =>
    isObjectType(type) ? Object.values(type.getFields()) : [];

  const lengthOf = ({ name, type }: Field): number => {
    const isList = isListType(getNullableType(type)) || getNamedType(type).name.endsWith("Connection");
    return isList ? (LENGTHS[name] ?? USUAL_LENGTH) : 1;
  };

  const written = {
    writing: fc.nat({ max: 1 << 20 }),
    alias: fc.nat({ max: 40 }),
    directive: fc.constantFrom(...DIRECTIVES),
    form: fc.constantFrom<Part["form"]>(
      ...([
        "plain",
        "plain",
        "plain",
        "plain",
        "plain",
        "inline",
        "typed",
        "named",
        "nested",
        "twice",
      ] as const),
    ),
  };

  const typename = (type: string): fc.Arbitrary<Part> =>
    fc.record({
      ...written,
      name: fc.constant("__typename"),
      type: fc.constant(type),
      args: fc.constant({}),
      parts: fc.constant([]),
    });

  const choicesOf = (type: GraphQLNamedType, depth: number, objects: number): Field[] =>
    fieldsOf(type).filter((field) => {
      if (!isCompositeType(getNamedType(field.type))) return true;
      return depth < DEEPEST && lengthOf(field) <= objects;
    });

  const part = (
    type: GraphQLNamedType,
    depth: number,
    objects: number,
    choices = choicesOf(type, depth, objects),
  ): fc.Arbitrary<Part> => {
    if (choices.length === 0) return typename(type.name);
    const field = fc.constantFrom(...choices).chain((field) => {
      const inner = getNamedType(field.type);
      const below = isStructure(inner) && !isStructure(type) ? depth : depth + 1;
      return fc.record({
        ...written,
        name: fc.constant(field.name),
        type: fc.constant(type.name),
        args: argumentsOf(field, type.name, field.name, known),
        parts: isCompositeType(inner) ? parts(inner, below, objects / lengthOf(field)) : fc.constant([]),
      });
    });
    return fc.oneof({ arbitrary: field, weight: 15 }, { arbitrary: typename(type.name), weight: 1 });
  };

  /** Fields of all that there are, or few of them again and again: with other arguments, or to be merged. */
  const ofObject = (type: GraphQLNamedType, depth: number, objects: number): fc.Arbitrary<Part[]> => {
    const list = (some: fc.Arbitrary<Part>) =>
      fc.array(some, { minLength: 1, maxLength: WIDTHS[depth] ?? 2, size: "max" });
    const choices = choicesOf(type, depth, objects);
    if (choices.length === 0) return list(typename(type.name));
    const few = fc
      .tuple(fc.constantFrom(...choices), fc.constantFrom(...choices))
      .chain((fields) => list(part(type, depth, objects, fields)));
    return fc.oneof(
      { arbitrary: list(part(type, depth, objects)), weight: 2 },
      { arbitrary: few, weight: 1 },
    );
  };

  const ofUnion = (type: GraphQLUnionType, depth: number, objects: number): fc.Arbitrary<Part[]> => {
    const ofMembers = fc.constantFrom(...type.getTypes()).chain((member) => part(member, depth, objects));
    const list = fc.array(ofMembers, { minLength: 1, maxLength: WIDTHS[depth] ?? 2, size: "max" });
    return fc.tuple(list, typename(type.name)).map(([some, name]) => [...some, name]);
  };

  const parts = (type: GraphQLNamedType, depth: number, objects: number): fc.Arbitrary<Part[]> =>
    isUnionType(type) ? ofUnion(type, depth, objects) : ofObject(type, depth, objects);

  const query = schema.getQueryType();
  if (!query) throw new Error("the schema has no root");
  return parts(query, 0, MOST_OBJECTS);
};
