import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";
import { EVIDENCE, type Recorded, record, sharedItems, versionOf } from "../contract/support/recording";
import { eventually } from "../harness/subscriber";
import { startTcpProxy } from "../harness/tcp-proxy";
import { examples, run, start } from "./support/run-example";

const server = await serveGraph();
const [item] = await sharedItems(server);
if (item === undefined) throw new Error("the dataset has an item that several countries share");

/** The days of the writes: each is the next, so that each write is another. */
let day = 0;

const write = async (): Promise<Recorded> => {
  day += 1;
  return record(
    server,
    "recordAssessment",
    {
      itemId: item.id,
      assessment: day % 2 === 1 ? "LIMITED" : "SUBSTANTIAL",
      effectiveOn: `2026-03-${String(day).padStart(2, "0")}`,
      evidence: EVIDENCE,
      expectedVersion: await versionOf(server, item.id),
    },
    { role: "ASSESSOR" },
  );
};

const cursorOf = async ({ statusChange }: Recorded): Promise<string> => {
  const query = "query ($id: ID!) { actionItem(id: $id) { history(first: 100) { nodes { id cursor } } } }";
  const answer = await server.execute<{
    actionItem: { history: { nodes: { id: string; cursor: string }[] } };
  }>({
    query,
    variables: { id: item.id },
  });
  return answer.expectData().actionItem.history.nodes.find(({ id }) => id === statusChange?.id)?.cursor ?? "";
};

/** The line for a change, from what the API says of it. */
const lineOf = async ({ statusChange }: Recorded): Promise<string> => {
  const query = `query ($id: ID!) { actionItem(id: $id) { id title { text } history(first: 100) { nodes { id axis from to effectiveOn } } } }`;
  const answer = await server.execute<{
    actionItem: {
      id: string;
      title: { text: string };
      history: {
        nodes: { id: string; axis: string; from: string | null; to: string; effectiveOn: string }[];
      };
    };
  }>({ query, variables: { id: item.id } });
  const { id, title, history } = answer.expectData().actionItem;
  const change = history.nodes.find((one) => one.id === statusChange?.id);
  return [change?.effectiveOn, change?.axis, `${change?.from ?? "-"} → ${change?.to}`, id, title.text].join(
    "\t",
  );
};

describe.each(["websocket.js", "events.js"])("The example %s", (program) => {
  const follow = (
    parameters: readonly string[],
    env: Record<string, string> = {},
    graph = `${server.url}/graphql`,
  ) => ({
    program: process.execPath,
    parameters: [join(examples, "subscription", program), ...parameters],
    env: { SARAZM_GRAPH: graph, ...env },
  });

  it("prints what is recorded while it listens, and ends when it has enough", async () => {
    const before = await cursorOf(await write());
    const child = start(follow([item.leader, "2"], { AFTER: before }));
    const written = [await write(), await write()];
    const { stdout, exitCode } = await child;
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")).toEqual(await Promise.all(written.map(lineOf)));
  });

  it("prints what was recorded while nobody listened", async () => {
    const before = await cursorOf(await write());
    const written = await write();
    const { stdout } = await run(follow([item.partner, "1"], { AFTER: before }));
    expect(stdout).toBe(await lineOf(written));
  });

  it("goes on behind the last change after a break, with none missed and none twice", async () => {
    const proxy = await startTcpProxy({ host: "127.0.0.1", port: Number(new URL(server.url).port) });
    const before = await cursorOf(await write());
    const child = start(
      follow([item.leader, "3"], { AFTER: before }, `http://127.0.0.1:${proxy.port}/graphql`),
    );
    let printed = "";
    child.stdout.on("data", (text) => {
      printed += text;
    });
    const written = [await write()];
    await eventually(
      () => printed.includes("\n"),
      () => `a first line: ${printed}`,
    );
    await proxy.cut();
    written.push(await write(), await write());
    await proxy.mend();
    const { stdout } = await child;
    await proxy.cut();
    expect(stdout.split("\n")).toEqual(await Promise.all(written.map(lineOf)));
  });

  it("says what the graph refuses", async () => {
    const { exitCode, stderr } = await run(follow(["XX"]));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/XX/);
  });
});
