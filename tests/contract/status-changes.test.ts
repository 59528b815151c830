import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { writeStatusChange } from "./support/status-changes";

const server = await serveGraph();
const [item] = records["action-items"];
const before = new Date().toISOString();
const written = await writeStatusChange(server.database, { itemId: item?.id ?? "" });

interface Recorded {
  readonly id: string;
  readonly axis: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
}

const QUERY = `query ($filter: StatusChangeFilter, $last: Int) { statusChanges(filter: $filter, last: $last) {
  totalCount nodes { id axis effectiveOn recordedAt }
} }`;

const read = async (variables: object) =>
  (
    await server.execute<{ statusChanges: { totalCount: number; nodes: Recorded[] } }>({
      query: QUERY,
      variables: { ...variables },
    })
  ).expectData().statusChanges;

const imported = records["action-items"].flatMap(({ history }) => history);

describe("The list of status changes", () => {
  it("has every record of every item, by the day it took effect", async () => {
    const { totalCount, nodes } = await read({ last: 100 });
    expect(totalCount).toBe(imported.length + 1);
    const days = nodes.map(({ effectiveOn }) => effectiveOn);
    expect(days).toEqual(days.toSorted());
    expect(nodes.at(-1)?.id).toBe(written);
  });

  it("is narrowed to a day, to a moment and to one of the two views", async () => {
    const days = imported.map(({ effectiveOn }) => String(effectiveOn)).sort();
    const day = days[Math.floor(days.length / 2)] ?? "";
    const untilDay = await read({ filter: { effectiveTo: day } });
    expect(untilDay.totalCount).toBe(days.filter((one) => one <= day).length);
    const known = await read({ last: 100, filter: { recordedTo: before } });
    expect(known.totalCount).toBe(imported.length);
    expect(known.nodes.map(({ id }) => id)).not.toContain(written);
    const assessed = await read({ last: 100, filter: { axis: "ASSESSMENT" } });
    expect(assessed.totalCount).toBe(imported.filter(({ axis }) => axis === "ASSESSMENT").length);
    expect(new Set(assessed.nodes.map(({ axis }) => axis))).toEqual(new Set(["ASSESSMENT"]));
  });
});

describe("The feed of changes", () => {
  it("is told up to a moment", async () => {
    const query = "query ($filter: ChangeFilter) { changes(filter: $filter) { totalCount } }";
    const count = async (until: string): Promise<number> => {
      const answer = await server.execute<{ changes: { totalCount: number } }>({
        query,
        variables: { filter: { until } },
      });
      return answer.expectData().changes.totalCount;
    };
    expect(await count("2020-01-01T00:00:00Z")).toBe(0);
    expect(await count(new Date(Date.now() + 60_000).toISOString())).toBeGreaterThan(0);
  });
});
