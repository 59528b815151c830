import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { buildWholeGraph, MODULES, subgraphsOf } from "../../src/graph";
import { readOwnership } from "../../src/graph/cut";

const subgraphs = subgraphsOf(buildWholeGraph()).map(({ name, sdl }) => ({ name, types: objectTypes(sdl) }));

function objectTypes(sdl: string): ObjectTypeDefinitionNode[] {
  return parse(sdl).definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
}

function has(type: ObjectTypeDefinitionNode, directive: string): boolean {
  return type.directives?.some(({ name }) => name.value === directive) ?? false;
}

/** No key of the graph nests. */
function isKeyField(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
  const values = type.directives?.flatMap((directive) => directive.arguments ?? []).map(({ value }) => value);
  return values?.some((value) => value.kind === Kind.STRING && value.value === field.name.value) ?? false;
}

describe("The subgraphs", () => {
  test("answer every field in one place, apart from keys and shared values", () => {
    const answered = new Map<string, string[]>();
    for (const { name, types } of subgraphs) {
      for (const type of types.filter((candidate) => !has(candidate, "shareable"))) {
        for (const field of (type.fields ?? []).filter((candidate) => !isKeyField(type, candidate))) {
          const coordinate = `${type.name.value}.${field.name.value}`;
          answered.set(coordinate, [...(answered.get(coordinate) ?? []), name]);
        }
      }
    }
    expect([...answered].filter(([, owners]) => owners.length !== 1)).toEqual([]);
    expect(answered.get("Country.leaders")).toEqual(["parties"]);
    expect(answered.get("Country.initiatives")).toEqual(["initiatives"]);
    expect(answered.get("Country.actionItems")).toEqual(["action-plan"]);
    expect(answered.get("Query.actionItems")).toEqual(["action-plan"]);
  });

  test("share only texts, the place of a page, citations, counts by what others own, and what refuses", () => {
    const shared = subgraphs.flatMap(({ types }) => types.filter((type) => has(type, "shareable")));
    const names = new Set(shared.map(({ name }) => name.value));
    expect([...names].sort()).toEqual([
      "Citation",
      "CountryFacet",
      "LocalizedText",
      "PageInfo",
      "SectorFacet",
      "Translation",
      "UserError",
    ]);
  });

  test("hold of other modules' types the key, and what they add", () => {
    const fields = (subgraph: string, type: string) =>
      subgraphs
        .find(({ name }) => name === subgraph)
        ?.types.find(({ name }) => name.value === type)
        ?.fields?.map(({ name }) => name.value);
    expect(fields("action-plan", "Country")).toEqual(["actionItems", "code", "progress"]);
    expect(fields("action-plan", "Source")).toEqual(["citedBy", "id"]);
    expect(fields("action-plan", "Document")).toEqual(["id"]);
    expect(fields("parties", "Initiative")).toBeUndefined();
  });
});

test("A type that two modules list is refused, with both their names", () => {
  const [first] = MODULES;
  const twice = first ? [first, { ...first, name: "other", resolvers: [] }] : [];
  expect(() => readOwnership(twice)).toThrow(/^\w+ is owned by parties and by other: /);
});
