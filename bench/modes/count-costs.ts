import { setTimeout } from "node:timers/promises";
import { createClient, type HttpRequest } from "../queries/http";
import { graphOf, type Program, runProgram } from "../running/program";

const SETTLE_MS = 300;

interface Entry {
  readonly msg?: string;
  readonly subgraph?: string;
}

/** What one request of a client costs. */
export interface Cost {
  readonly subgraphRequests: number;
  readonly statements: number;
}

/** In the log, a request to a subgraph has the subgraph's name. */
const costIn = (log: string): Cost => {
  const entries = log
    .trim()
    .split("\n")
    .map((line): Entry => JSON.parse(line));
  return {
    subgraphRequests: entries.filter(({ msg, subgraph }) => msg === "request" && subgraph !== undefined)
      .length,
    statements: entries.filter(({ msg }) => msg === "statement").length,
  };
};

/** What each request of a client costs, by what the servers log of it. */
export const countCosts = async (program: Program, requests: readonly HttpRequest[]): Promise<Cost[]> => {
  const child = runProgram({ ...program, variables: { ...program.variables, LOG_LEVEL: "debug" } }, "pipe");
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  const client = createClient(new URL(await graphOf(child)).origin, 1);
  const countOne = async (request: HttpRequest): Promise<Cost> => {
    await client.read(request);
    await setTimeout(SETTLE_MS);
    log = "";
    await client.read(request);
    await setTimeout(SETTLE_MS);
    return costIn(log);
  };
  try {
    const costs: Cost[] = [];
    for (const request of requests) costs.push(await countOne(request));
    return costs;
  } finally {
    await client.close();
    child.kill("SIGTERM");
    await child.catch(() => undefined);
  }
};
