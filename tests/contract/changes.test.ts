import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";

const { execute, database } = await serveGraph();

const items = records["action-items"].filter(({ initiative }) => initiative !== undefined);
const [one, other] = items.filter(
  (item, index) => items.findIndex(({ initiative }) => initiative === item.initiative) === index,
);
const initiative = records.initiatives.find(({ id }) => ![one?.initiative, other?.initiative].includes(id));

// Of one item, of another, of an initiative; the import has told of itself before.
await database.pool.query(
  `INSERT INTO change (kind, revision, recorded_by, summary, item_id, initiative_id, status_change_id)
   VALUES ('STATUS_RECORDED', 2, 'a test', 'one', $1, NULL, $4), ('STATUS_RECORDED', 3, 'a test', 'other', $2, NULL, $4),
     ('DATASET_IMPORTED', 4, 'a test', 'initiative', NULL, $3, NULL)`,
  [one?.id, other?.id, initiative?.id, items.flatMap(({ history }) => history)[0]?.id],
);

const find = async (filter: object): Promise<string[]> => {
  const query = "query ($filter: ChangeFilter) { changes(filter: $filter) { nodes { recordedBy summary } } }";
  const { changes } = (
    await execute<{ changes: { nodes: { recordedBy: string; summary: string }[] } }>({
      query,
      variables: { filter },
    })
  ).expectData();
  return changes.nodes.flatMap(({ recordedBy, summary }) => (recordedBy === "a test" ? [summary] : []));
};

interface InRoles {
  readonly countries: readonly { readonly country: string }[];
}

const told = { one, other, initiative };

describe("The feed of changes", () => {
  it("tells all, the earliest first", async () => {
    expect(await find({})).toEqual(["one", "other", "initiative"]);
  });

  it("tells of action items", async () => {
    expect(await find({ items: [one?.id] })).toEqual(["one"]);
    expect(await find({ items: [other?.id, one?.id] })).toEqual(["one", "other"]);
    expect(await find({ items: [] })).toEqual([]);
  });

  it("tells of initiatives, and of the items that carry them out", async () => {
    expect(await find({ initiatives: [initiative?.id] })).toEqual(["initiative"]);
    expect(await find({ initiatives: [other?.initiative, initiative?.id] })).toEqual(["other", "initiative"]);
  });

  it.each(records.countries.map(({ code }) => code))("tells of what %s has a role in", async (code) => {
    const isOf = (record: InRoles | undefined) => record?.countries.some(({ country }) => country === code);
    const wanted = Object.entries(told).flatMap(([name, record]) => (isOf(record) ? [name] : []));
    expect(await find({ countries: [code] })).toEqual(wanted);
  });

  it("combines all of it", async () => {
    expect(await find({ kinds: ["DATASET_IMPORTED"], initiatives: [initiative?.id] })).toEqual([
      "initiative",
    ]);
    expect(await find({ items: [one?.id], initiatives: [other?.initiative] })).toEqual([]);
  });
});
