import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SINGLE_WAYS } from "../harness/ways";
import { type Fields, keyOf, missingKey, recordsOf, representation } from "./support/records";
import { entityTypes, serveSubgraphs } from "./support/subgraphs";

const { whole, subgraph } = await serveSubgraphs();

const types = entityTypes(subgraph("initiatives"));

// Texts with everything in them that separates records, or looks like it.
const TEXT = String.raw`line\n\r\u2028break, \"quotation\", null`;
await whole.database.pool.query(`UPDATE source SET publisher = E'line\nbreak,\nnull\n{}'`);
await whole.database.pool.query(
  `UPDATE initiative SET title = jsonb_set(title, '{en,text}', $1) WHERE id < 'f'`,
  [`"${TEXT}"`],
);

const MORE: Readonly<Record<string, string>> = {
  Country: "found: initiatives(first: 2) { totalCount nodes { id title { text } } }",
  Initiative: "title { text }",
  Sector: "found: initiatives(first: 2) { totalCount nodes { id title { text } } }",
  Source: "publisher",
};

/** Each type's key under a name of its own, since keys differ in their types. */
const selectionFor = (type: string): string => `__typename key_${type}: ${keyOf(type)} ${MORE[type] ?? ""}`;

const known = await Promise.all(
  types.map(async (type) => [type, await recordsOf(whole, type, selectionFor(type))] as const),
);
const records = new Map(known);

interface Asked {
  readonly type: string;
  readonly key: string;
}

/** Existing records and missing ones, of few types and of many, some of them several times. */
const lists: fc.Arbitrary<Asked[]> = fc.subarray(types, { minLength: 1 }).chain((chosen) => {
  const one = fc.constantFrom(...chosen).chain((type) =>
    fc.record({
      type: fc.constant(type),
      key: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...(records.get(type)?.keys() ?? [])) },
        { weight: 1, arbitrary: fc.constant(missingKey(type)) },
        ...(keyOf(type) === "id"
          ? [{ weight: 1, arbitrary: fc.string().map((key) => `${key}'"\\\n,`) }]
          : []),
      ),
    }),
  );
  return fc.array(one, { maxLength: 40 });
});

const expected = ({ type, key }: Asked): Fields | null => records.get(type)?.get(key) ?? null;

const FRAGMENTS = types.map((type) => `... on ${type} { ${selectionFor(type)} }`).join(" ");
const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ${FRAGMENTS} } }`;

describe.each(SINGLE_WAYS)("Any list of representations, %s", (way) => {
  it("gives the record of each in its place, with a statement for each type", async () => {
    const { execute, log } = subgraph("initiatives", way);
    const property = fc.asyncProperty(lists, async (asked) => {
      fc.pre(!asked.some(({ key }) => key.includes("\u0000")));
      const r = asked.map(({ type, key }) => representation(type, key));
      const answer = await execute({ query, variables: { r } });
      expect(answer.expectData()["_entities"]).toEqual(asked.map(expected));
      const distinct = new Set(asked.map(({ type }) => type)).size;
      expect(log.statementsOf(answer.requestId)).toHaveLength(distinct);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
