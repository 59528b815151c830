import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { Arrivals, type Delivery } from "../../bench/subscriptions/arrivals";
import { openCrowd, type Transport } from "../../bench/subscriptions/crowd";
import { recordableItem, statusRecorder } from "../../bench/subscriptions/status-recorder";
import { temporaryDataDirectory } from "../lifecycle/data-directory";
import { run, serverStarter } from "../lifecycle/program";

const SUBSCRIBERS = Number(process.env["STRESS_SUBSCRIBERS"] ?? 2_000);
const CHANGES = 5;
const IN_TIME_MS = 2_000;
const WAIT_MS = 10_000;

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const variables = { SARAZM_DATA_DIR, MAX_SUBSCRIBERS_PER_ADDRESS: String(SUBSCRIBERS) };
const server = await serverStarter()(variables);
const item = await recordableItem(server.graph);
const grant = ["--role", "focal-point", "--country", item.leader];
const issued = await run(["token", "issue", ...grant, "--expires", "2h"], variables);

const QUERY = `subscription ($filter: ActionItemFilter) {
  statusChanged(filter: $filter) { id cursor to item { id title { text } status } evidence { url } }
}`;

it.each<[Transport, number]>([
  ["WebSocket", 20],
  ["server-sent events", 1],
])(
  `a change reaches ${SUBSCRIBERS} subscribers of one process, each once, within ${IN_TIME_MS} ms, over %s, %i on a connection`,
  {
    timeout: 120_000,
  },
  async (transport, perConnection) => {
    const record = statusRecorder(server.graph, await recordableItem(server.graph), issued.stdout);
    const arrivals = new Arrivals(SUBSCRIBERS, WAIT_MS);
    const failures: string[] = [];
    const close = await openCrowd({
      graph: server.graph,
      transport,
      subscribers: SUBSCRIBERS,
      perConnection,
      query: QUERY,
      variablesOf: () => ({ filter: { ids: [item.id] } }),
      onTold: arrivals.told,
      onFailure: (reason) => failures.push(reason),
    });
    // Over WebSocket nobody is told that they are subscribed, but that they know of a change.
    await expect.poll(async () => (await arrivals.follow(record)).missed, { timeout: 30_000 }).toBe(0);

    const deliveries: Delivery[] = [];
    for (let time = 0; time < CHANGES; time += 1) deliveries.push(await arrivals.follow(record));
    await setTimeout(500);
    close();

    expect(failures).toEqual([]);
    expect(arrivals.repeats).toBe(0);
    expect(deliveries.map(({ missed }) => missed)).toEqual(Array(CHANGES).fill(0));
    for (const { last } of deliveries) expect(last).toBeLessThan(IN_TIME_MS);
  },
);
