import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { MemberRouting } from "../../../src/federated/member-routing";
import { buildSubgraph, MODULES } from "../../../src/graph";
import type { AskSubgraph } from "../../../src/router";
import { wholeGraph } from "../../contract/support/graph";
import { askInProcess } from "../../harness/federated/in-process";
import { captureLog } from "../../harness/log-capture";
import { eventually } from "../../harness/subscriber";
import { filledDatabase } from "../../harness/test-database";
import { startServer } from "../../harness/test-server";
import { BIRDS_SDL, startBirds } from "./birds";

/** How long the member may take. */
export const TIME_LIMIT_MS = 300;

/** The beginning of a question about a country, of which a member may know more. */
export const KZ = `country(code: "KZ") { code name { text }`;

/** What we know and what the member knows, side by side. */
export const MIXED = `{ ${KZ} seen sightings { on } } countries { code seen } sightings { on } }`;

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The graph with a member that lists birds. Call it at the top of a test file. */
export const serveBirds = async () => {
  const folder = await mkdtemp(join(tmpdir(), "sarazm-members-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const birds = await startBirds();
  afterEach(() => birds.behave(undefined));

  const SCHEMA = join(folder, "birds.graphql");
  const LIST = join(folder, "members.yaml");
  const writeSchema = (sdl: string) => writeFile(SCHEMA, sdl);
  await writeSchema(BIRDS_SDL);
  await writeFile(
    LIST,
    `members:
  - name: birds
    url: ${birds.url}
    schema: birds.graphql
    passHeaders: [accept-language]
    timeLimitMs: ${TIME_LIMIT_MS}
`,
  );

  const { logger, entries } = captureLog();
  const asks = new Map(MODULES.map(({ name }) => [name, askInProcess(buildSubgraph(name, wholeGraph))]));
  const ask = (name: string) => asks.get(name) as AskSubgraph;
  const routing = await MemberRouting.open({ wholeGraph, ask, logger }, LIST);
  afterAll(routing.close);

  const database = await filledDatabase();
  const server = await startServer({
    database,
    ...routing.first,
    onGraph: routing.follow,
    answerCacheBytes: 10_000_000,
    limits: { cost: 1_000 },
  });

  const execute = async (asked: Asked) => {
    const { status, body } = await server.execute(asked);
    return { status, ...body };
  };

  const logged = (text: string): Promise<void> =>
    eventually(
      () => JSON.stringify(entries()).includes(text),
      () => `"${text}" in the log: ${JSON.stringify(entries().slice(-3))}`,
    );

  return { birds, writeSchema, routing, database, server, entries, execute, logged };
};
