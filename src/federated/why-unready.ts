import { within } from "../kernel/network";
import type { Addressed } from "./addressed";

/** With what the database is given, an orchestrator's probe is answered before it gives up. */
const TIME_LIMIT_MS = 1_000;
/** However often it is asked for, the subgraphs are asked once in so long. */
const HOLDS_MS = 1_000;

type WhyUnready = () => Promise<string | undefined>;

/** Says which of our own subgraphs do not answer; undefined where all do. */
export const whyUnready = (subgraphs: readonly Addressed[]): WhyUnready =>
  held(async () => {
    const answers = await Promise.all(subgraphs.map(doesAnswer));
    const silent = subgraphs.filter((_, index) => answers[index] === false).map(({ name }) => name);
    if (silent.length === 0) return undefined;
    return silent.length === 1
      ? `The subgraph ${silent[0]} does not answer.`
      : `The subgraphs ${silent.join(", ")} do not answer.`;
  });

const doesAnswer = async ({ url }: Addressed): Promise<boolean> => {
  if (url === undefined) return false;
  try {
    return await within(TIME_LIMIT_MS, (signal) => hasAnswered(url, signal));
  } catch {
    return false;
  }
};

const hasAnswered = async (url: string, signal: AbortSignal): Promise<boolean> => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __typename }" }),
    signal,
  });
  await response.arrayBuffer();
  return response.ok;
};

const held = <Value>(find: () => Promise<Value>): (() => Promise<Value>) => {
  let found: Promise<Value> | undefined;
  let until = 0;
  return () => {
    if (found === undefined || performance.now() > until) {
      until = performance.now() + HOLDS_MS;
      found = find();
    }
    return found;
  };
};
