import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { buildSubgraph } from "../../src/graph";
import { SUBGRAPH_LIMITS } from "../../src/kernel/config";
import { wholeGraph } from "../contract/support/graph";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import { keyOf, representation } from "../federation/support/records";
import { startServer } from "../harness/test-server";
import { temporaryDataDirectory } from "./data-directory";
import { serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const { server: whole } = await serveSyntheticGraph(1000);
const { database } = whole;
const startSubgraph = serverStarter("subgraph", "action-plan");

interface Named {
  readonly type: string;
  readonly key: string;
  readonly isThere: boolean;
}

const keysOf = async (type: string, table: string, limit: number): Promise<Named[]> => {
  const column = keyOf(type);
  const { rows } = await database.pool.query<{ key: string }>(
    `select ${column} as key from ${table} order by md5(${column}) limit $1`,
    [limit],
  );
  return rows.map(({ key }) => ({ type, key, isThere: true }));
};

const missing = (type: string, count: number): Named[] =>
  Array.from({ length: count }, (_, index) => ({ type, key: `nowhere-${index}`, isThere: false }));

const COUNT = 1000;
/** Has no divisor in common with 1000: stepping by it goes through all of them, types mixed. */
const STRIDE = 387;

const records = [
  ...(await keysOf("ActionItem", "action_item", 600)),
  ...(await keysOf("StatusChange", "status_change", 250)),
  ...(await keysOf("Initiative", "initiative", 84)),
  ...(await keysOf("Country", "country", 6)),
  ...missing("ActionItem", 40),
  ...missing("StatusChange", 20),
];
const wanted = Array.from({ length: COUNT }, (_, index) => records[(index * STRIDE) % COUNT] as Named);

const QUERY = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on ActionItem { id status title { text } history(first: 2) { totalCount } }
    ... on StatusChange { id axis to }
    ... on Initiative { id actionItems(first: 1) { totalCount } }
    ... on Country { code actionItems(first: 1) { totalCount } }
  }
}`;

const OPERATION = {
  query: QUERY,
  variables: { representations: wanted.map(({ type, key }) => representation(type, key)) },
};

interface Entities {
  readonly _entities: readonly (Readonly<Record<string, unknown>> | null)[];
}

const expectInOrder = ({ _entities: found }: Entities): void =>
  expect(found.map((one) => one && { type: one["__typename"], key: one["id"] ?? one["code"] })).toEqual(
    wanted.map(({ type, key, isThere }) => (isThere ? { type, key } : null)),
  );

const inThisProcess = async () => {
  const schema = buildSubgraph("action-plan", wholeGraph);
  const server = await startServer({ database, schema, isSubgraph: true, limits: SUBGRAPH_LIMITS });
  const answer = await server.execute<Entities>(OPERATION);
  return { data: answer.expectData(), statements: server.log.statementsOf(answer.requestId).length };
};

/** The program tells in its log what it ran. */
const bySubgraphProgram = async () => {
  const { graph, kill, ended } = await startSubgraph({
    SARAZM_DATA_DIR,
    DATABASE_URL: database.url,
    LOG_LEVEL: "debug",
  });
  const requestId = randomUUID();
  const response = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": requestId },
    body: JSON.stringify(OPERATION),
  });
  const { data } = (await response.json()) as { data: Entities };
  kill("SIGTERM");
  const entries = (await ended).stderr.split("\n").map((line) => JSON.parse(line));
  const ran = entries.filter((entry) => entry.msg === "statement" && entry.requestId === requestId);
  return { data, statements: ran.length };
};

it("A thousand representations of four types cost four statements, keep their order, and have null for what is missing", async () => {
  expect(records).toHaveLength(COUNT);
  const [here, program] = [await inThisProcess(), await bySubgraphProgram()];
  expectInOrder(here.data);
  expect(here.statements).toBe(4);
  expect(program).toEqual(here);
}, 60_000);
