import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { WebSocket } from "ws";
import type { Cluster } from "./database/cluster";
import { countingStatements } from "./database/count-statements";
import { residentMb } from "./measuring/cpu-time";
import { quantile } from "./measuring/statistics";
import { markdownTable } from "./report/markdown-table";
import { startServer } from "./running/program";
import { sarazmServer } from "./running/sarazm";

const SUBSCRIBERS = 2_000;
const ITEMS = 20;
const ROUNDS = 20;
const WAIT_MS = 30_000;

const QUERY = `subscription ($filter: ActionItemFilter) {
  statusChanged(filter: $filter) {
    id cursor axis from to effectiveOn recordedAt
    item { id title { text language } status }
    country { code }
    evidence { url }
  }
}`;

/** How subscribers differ: every one hears of one of the items. */
interface Case {
  readonly name: string;
  readonly filterOf: (item: string, index: number) => object;
}

const MINUTE_MS = 60_000;

const CASES: readonly Case[] = [
  { name: `${ITEMS} filters`, filterOf: (item) => ({ ids: [item] }) },
  {
    name: `${SUBSCRIBERS} filters`,
    filterOf: (item, index) => ({
      ids: [item],
      updatedSince: new Date(Date.UTC(2000, 0, 1) + index * MINUTE_MS).toISOString(),
    }),
  },
];

interface Measured {
  readonly name: string;
  /** Of every subscriber and change, sorted. */
  readonly delays: readonly number[];
  readonly kbPerSubscriber: number;
  readonly statements: number;
}

/** Where subscribers say that they were told. */
class Round {
  readonly delays: number[] = [];
  #started = 0;
  #left = 0;
  #done: () => void = () => undefined;

  told(): void {
    this.delays.push(performance.now() - this.#started);
    this.#left -= 1;
    if (this.#left === 0) this.#done();
  }

  /** Resolves when all were told of what `write` writes; the time of the write counts too. */
  async run(write: () => Promise<unknown>): Promise<void> {
    this.#left = SUBSCRIBERS;
    const all = new Promise<void>((resolve) => {
      this.#done = resolve;
    });
    this.#started = performance.now();
    await write();
    await Promise.race([all, timedOut(() => this.#left)]);
  }
}

const timedOut = async (left: () => number): Promise<void> => {
  await setTimeout(WAIT_MS, undefined, { ref: false });
  if (left() > 0) throw new Error(`${left()} subscribers were not told within ${WAIT_MS} ms`);
};

const open = async (graph: string, filter: object, told: () => void): Promise<WebSocket> => {
  const socket = new WebSocket(graph.replace("http", "ws"), "graphql-transport-ws");
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init" }));
  await once(socket, "message");
  socket.on("message", (data) => {
    const text = String(data);
    if (!text.includes('"type":"next"') || text.includes('"errors"')) throw new Error(`not told: ${text}`);
    told();
  });
  socket.send(
    JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY, variables: { filter } } }),
  );
  return socket;
};

const WRITE = `
  with new as (
    insert into status_change (id, item_id, axis, to_value, effective_on, recorded_by)
    select $1 || i.id, i.id, 'OFFICIAL', coalesce(i.status::text, 'PIPELINE'), current_date, 'the bench'
    from unnest($2::text[]) as i_id join action_item as i on i.id = i_id
    returning id
  )
  insert into evidence (status_change_id, position, url) select id, 0, 'https://example.org/report' from new`;

const measureCase = async (
  cluster: Cluster,
  items: readonly string[],
  processors: string | undefined,
  { name, filterOf }: Case,
): Promise<Measured> => {
  const variables = { DATABASE_URL: cluster.url, MAX_SUBSCRIBERS_PER_ADDRESS: String(SUBSCRIBERS) };
  const server = await startServer(sarazmServer(variables, processors));
  const round = new Round();
  const sockets: WebSocket[] = [];
  const write = () => cluster.read(WRITE, [`bench-${randomUUID()}-`, items]);
  try {
    const before = (await residentMb(server.pid)) ?? 0;
    for (let index = 0; index < SUBSCRIBERS; index += 1) {
      const filter = filterOf(items[index % items.length] as string, index);
      sockets.push(await open(server.graph, filter, () => round.told()));
    }
    // What was sent last may still be on its way to being subscribed.
    await setTimeout(3_000);
    const after = (await residentMb(server.pid)) ?? 0;
    await round.run(write);
    round.delays.length = 0;
    for (let time = 0; time < ROUNDS; time += 1) await round.run(write);
    const delays = round.delays.toSorted((a, b) => a - b);
    const statements = await countingStatements(cluster, (count) => count(() => round.run(write)));
    return { name, delays, kbPerSubscriber: ((after - before) * 1024) / SUBSCRIBERS, statements };
  } finally {
    for (const socket of sockets) socket.terminate();
    await server.stop();
  }
};

const ms = (value: number): string => `${Math.round(value)} ms`;

/** How long it takes from sending a write until its changes have reached every subscriber of one process: a table. */
export const measureSubscriptions = async (
  cluster: Cluster,
  processors: string | undefined,
): Promise<string> => {
  const rows = await cluster.read<{ id: string }>(`select id from action_item order by id limit ${ITEMS}`);
  const measured: Measured[] = [];
  for (const one of CASES) {
    measured.push(
      await measureCase(
        cluster,
        rows.map(({ id }) => id),
        processors,
        one,
      ),
    );
  }
  return markdownTable<Measured>(
    [
      [`${SUBSCRIBERS} subscribers`, ({ name }) => name],
      ["p50", ({ delays }) => ms(quantile(delays, 0.5))],
      ["p99", ({ delays }) => ms(quantile(delays, 0.99))],
      ["max", ({ delays }) => ms(delays.at(-1) ?? 0)],
      ["statements for a write", ({ statements }) => String(statements)],
      ["memory for each", ({ kbPerSubscriber }) => `${kbPerSubscriber.toFixed(1)} kB`],
    ],
    measured,
  );
};
