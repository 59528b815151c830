import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import { examples, run } from "./support/run-example";

const { server } = await serveSyntheticGraph(300);

const dashboard = async (parameters: readonly string[]) => {
  const { stdout, stderr, exitCode } = await run({
    program: process.execPath,
    parameters: [join(examples, "dashboard", "dashboard.js"), ...parameters],
    env: { SARAZM_GRAPH: `${server.url}/graphql` },
  });
  return { stderr, exitCode, sections: sectionsOf(stdout) };
};

/** The indented lines under each heading. */
const sectionsOf = (text: string): ReadonlyMap<string, string[][]> => {
  const sections = new Map<string, string[][]>();
  let rows: string[][] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("  ")) rows.push(line.trim().split("\t"));
    else {
      rows = [];
      sections.set(line, rows);
    }
  }
  return sections;
};

interface Progress {
  readonly total: number;
  readonly overdue: number;
  readonly stale: number;
  readonly completedShare: number;
  readonly byStatus: readonly { readonly status: string; readonly count: number }[];
  readonly byAssessment: readonly { readonly assessment: string; readonly count: number }[];
}

const progressOn = async (on: string, filter: object) => {
  const query = `query ($filter: ActionItemFilter, $asOf: AsOf) {
    progress(filter: $filter, asOf: $asOf) { progress { total overdue stale completedShare byStatus { status count } byAssessment { assessment count } } }
    actionItems(first: 5, filter: { and: [{ overdue: true }], countries: ${JSON.stringify((filter as { countries?: string[] }).countries ?? null)} }, asOf: $asOf, orderBy: { field: DUE_ON }) { totalCount nodes { id } }
    dataset { revision } }`;
  const answer = await server.execute<{
    progress: { progress: Progress }[];
    actionItems: { totalCount: number; nodes: { id: string }[] };
    dataset: { revision: number };
  }>({ query, variables: { filter, asOf: { effectiveOn: on } } });
  const { progress, ...rest } = answer.expectData();
  return { ...(progress[0]?.progress as Progress), ...rest };
};

describe("The dashboard", () => {
  it.each([
    [["2026-06-30"], "All countries", {}],
    [["2026-03-31", "KZ"], "KZ", { countries: ["KZ"] }],
  ])("shows what the API counts, for %j", async (parameters, who, filter) => {
    const [on = ""] = parameters;
    const { sections, stderr } = await dashboard(parameters);
    expect(stderr).toBe("");
    const { dataset, total, overdue, stale, completedShare, byStatus, byAssessment, actionItems } =
      await progressOn(on, filter);
    const share = `${Math.round(completedShare * 100)} %`;
    expect(sections.get(`${who} on ${on}, revision ${dataset.revision}`)).toEqual([
      [`${total} items, ${share} completed, ${overdue} overdue, ${stale} without recent evidence`],
    ]);
    expect(total).toBeGreaterThan(20);
    expect(sections.get("Official status")).toEqual(
      byStatus.map(({ status, count }) => [status, String(count)]),
    );
    expect(sections.get("Independent assessment")).toEqual(
      byAssessment.map(({ assessment, count }) => [assessment, String(count)]),
    );
    expect(sections.get(`Overdue (${actionItems.totalCount})`)?.map((row) => row[2])).toEqual(
      actionItems.nodes.map(({ id }) => id),
    );
    expect(sections.get("Countries")).toHaveLength(6);
    expect(sections.get("Under way")?.at(-1)).toEqual(
      expect.arrayContaining([on, String(byStatus.find(({ status }) => status === "IMPLEMENTATION")?.count)]),
    );
    expect(sections.get("Changed last")).toHaveLength(1);
  });

  it("says what the graph refuses", async () => {
    const { exitCode, stderr } = await dashboard(["yesterday"]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/yesterday/);
  });
});
