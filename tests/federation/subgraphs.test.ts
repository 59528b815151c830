import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type GraphQLNamedType, getNamedType, Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { buildSubgraph, compose, MODULES, subgraphsOf } from "../../src/graph";
import { packageRoot } from "../../src/kernel/config";
import { wholeGraph } from "../contract/support/graph";
import { openFields, selectionOf } from "./support/selection";
import { entityTypes, type ServedSubgraph, serveSubgraphs } from "./support/subgraphs";

const { whole, subgraphs, subgraph } = await serveSubgraphs();
const names = MODULES.map(({ name }) => name);
const each = subgraphs.map((served) => [served.name, served.way, served] as const);

const committed = async (name: string): Promise<string> => {
  const text = await readFile(join(packageRoot, "federation", `${name}.graphql`), "utf8");
  return text.replace(/^# Generated.*\n\n/, "");
};

const sdlOf = async ({ execute }: ServedSubgraph): Promise<string> => {
  const query = "{ _service { sdl } }";
  return (await execute<{ _service: { sdl: string } }>({ query })).expectData()._service.sdl;
};

describe("A subgraph", () => {
  it.each(names)("gives its schema as it is committed: %s", async (name) => {
    expect(await sdlOf(subgraph(name))).toBe(await committed(name));
  });

  it("gives its schema under any name, beside what is read", async () => {
    const query = "{ a: _service { __typename b: sdl } countries { code } }";
    const { a, countries } = (await subgraph("parties").execute({ query })).expectData();
    expect(a).toEqual({ __typename: "_Service", b: await committed("parties") });
    expect(countries).toContainEqual({ code: "TJ" });
  });

  it("composes with the others, from what they say over HTTP, to the supergraph", async () => {
    const served = await Promise.all(
      subgraphsOf(wholeGraph).map(async (part) => ({ ...part, sdl: await sdlOf(subgraph(part.name)) })),
    );
    expect(await compose(served)).toBe(await committed("supergraph"));
  });

  it.each(each)(
    "answers its root fields as the whole graph does: %s, %s",
    async (_, __, { execute, schema }) => {
      for (const field of openFields(schema.getQueryType() as GraphQLNamedType)) {
        const page = field.args.some(({ name }) => name === "first") ? "(first: 20)" : "";
        const selection = selectionOf(getNamedType(field.type), 1);
        const query = `{ ${field.name}${page} { ${selection} } }`;
        expect((await execute({ query })).expectData()).toEqual(
          (await whole.execute({ query })).expectData(),
        );
      }
    },
  );

  it.each([
    ["parties", '{ country(code: "zz1") { code } }'],
    ["parties", '{ country(code: "FR") { code } }'],
    ["parties", '{ countries { name(in: ["not a tag"]) { text } } }'],
    ["initiatives", "{ initiatives(filter: { kinds: [NONE] }) { totalCount } }"],
    ["initiatives", "{ initiatives(first: 101) { totalCount } }"],
    ["action-plan", '{ progressSeries(from: "2025-13-01", to: "2025-10-01") { __typename } }'],
    ["search", "{ search(text: 1) { totalCount } }"],
  ])("refuses what the whole graph refuses, in its words: %s %s", async (name, query) => {
    const errors = (await subgraph(name).execute({ query })).expectErrors();
    expect(errors).toEqual((await whole.execute({ query })).expectErrors());
  });

  it("of a name that no module has is refused, with those there are", () => {
    expect(() => buildSubgraph("weather", wholeGraph)).toThrow(
      `There is no subgraph "weather": choose one of ${names.join(", ")}.`,
    );
  });
});

/** The types with a key that the subgraph's committed schema does not call unresolvable. */
const keyedTypes = async (name: string): Promise<string[]> =>
  parse(await committed(name)).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const keys = definition.directives?.filter((directive) => directive.name.value === "key") ?? [];
    const isAsked = keys.some(
      (key) => !key.arguments?.some((argument) => argument.name.value === "resolvable"),
    );
    return isAsked ? [definition.name.value] : [];
  });

describe("A subgraph can be asked for records", () => {
  it.each(names)("of the types of which it has more than keys: %s", async (name) => {
    const query = '{ __type(name: "_Entity") { possibleTypes { name } } }';
    const { __type: type } = (
      await subgraph(name).execute<{ __type: { possibleTypes: { name: string }[] } | null }>({ query })
    ).expectData();
    const types = (type?.possibleTypes ?? []).map((possible) => possible.name).sort();
    expect(types).toEqual(await keyedTypes(name));
    expect(types).toEqual(entityTypes(subgraph(name)).sort());
  });

  it("unless all that it refers to belongs to others: then it has no such field", async () => {
    const query = "{ _entities(representations: []) { __typename } }";
    const [error] = (await subgraph("search").execute({ query })).expectErrors();
    expect(error?.message).toContain('Cannot query field "_entities"');
  });
});
