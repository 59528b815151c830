import { setTimeout } from "node:timers/promises";
import { median } from "../measuring/statistics";
import type { Cluster } from "./cluster";

const SETTLE_MS = 200;
/** Connections that were just opened set themselves up; the median of some requests is free of that. */
const TIMES = 3;

const COUNT = `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
  where userid <> (select oid from pg_roles where rolname = current_user)`;

/** Lets pg_stat_statements count, and gives a way to count what something runs. */
export const countingStatements = async <T>(
  cluster: Cluster,
  use: (count: (run: () => Promise<unknown>) => Promise<number>) => Promise<T>,
): Promise<T> => {
  const track = async (setting: string): Promise<void> => {
    await cluster.read(`alter system ${setting}`);
    await cluster.read("select pg_reload_conf()");
    await setTimeout(SETTLE_MS);
  };
  const countOnce = async (run: () => Promise<unknown>): Promise<number> => {
    await cluster.read("select pg_stat_statements_reset()");
    await run();
    const [counted] = await cluster.read<{ calls: number }>(COUNT);
    return counted?.calls ?? 0;
  };
  await track("set pg_stat_statements.track = 'top'");
  try {
    return await use(async (run) => {
      await run();
      const counts: number[] = [];
      for (let time = 0; time < TIMES; time += 1) counts.push(await countOnce(run));
      return median(counts);
    });
  } finally {
    await track("reset pg_stat_statements.track");
  }
};
