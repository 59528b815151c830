import { join } from "node:path";
import { execaSync } from "execa";
import { describe, expect, it } from "vitest";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import { examples, run } from "./support/run-example";

const hasPython = execaSync("python3", ["--version"], { reject: false }).exitCode === 0;
const about = hasPython ? "" : " (skipped: there is no python3 on this machine)";

const { server } = await serveSyntheticGraph(hasPython ? 400 : 1);

const overdue = (parameters: readonly string[], graph = `${server.url}/graphql`) =>
  run({
    program: "python3",
    parameters: [join(examples, "python", "overdue.py"), "--graph", graph, ...parameters],
  });

interface Node {
  readonly id: string;
  readonly plannedEnd: string;
  readonly status: string;
  readonly lastEvidenceOn: string | null;
  readonly title: { readonly text: string };
}

const expected = async (filter: object, language = "en", asOf?: object): Promise<string[][]> => {
  const rows: string[][] = [];
  let after: string | null = null;
  do {
    const query = `query ($filter: ActionItemFilter, $asOf: AsOf, $after: String) { actionItems(filter: $filter, asOf: $asOf, first: 100, after: $after, orderBy: { field: DUE_ON }) {
      pageInfo { hasNextPage endCursor } nodes { id plannedEnd status lastEvidenceOn title { text } } } }`;
    const answer = await server.execute<{
      actionItems: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Node[] };
    }>({
      query,
      variables: { filter: { overdue: true, ...filter }, asOf, after },
      headers: { "accept-language": language },
    });
    const page: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Node[] } =
      answer.expectData().actionItems;
    rows.push(
      ...page.nodes.map((one) => [
        one.id,
        one.plannedEnd,
        one.status,
        one.lastEvidenceOn ?? "never",
        one.title.text,
      ]),
    );
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
};

describe.runIf(hasPython)(`The script in Python${about}`, () => {
  it("tells what is overdue as the API has it, beyond its first page", async () => {
    const { rows, stderr } = await overdue([]);
    expect(stderr).toBe("");
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toEqual(await expected({}));
  });

  it("of some countries, in a language, as of a day", async () => {
    const { rows } = await overdue(["KZ", "UZ", "--language", "ru", "--as-of", "2026-06-30"]);
    expect(rows).toEqual(await expected({ countries: ["KZ", "UZ"] }, "ru", { effectiveOn: "2026-06-30" }));
    expect(rows.length).toBeGreaterThan(1);
  });

  it("says what the graph refuses, and that there is none", async () => {
    expect(await overdue(["XX"])).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(/country code: XX/),
    });
    expect(await overdue([], "http://127.0.0.1:1/graphql")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/cannot be reached/),
    });
  });
});

it.skipIf(hasPython)("The script in Python is not run: there is no python3 on this machine", () => undefined);
