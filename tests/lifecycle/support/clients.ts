import { setTimeout as pause } from "node:timers/promises";
import type { GraphQLFormattedError } from "graphql";
import type { Addresses } from "../program";

/** An answer, as a client has it. */
export interface AnswerOver {
  readonly status: number;
  readonly body: {
    // biome-ignore lint/suspicious/noExplicitAny: what was asked for, as JSON.
    readonly data?: Readonly<Record<string, any>> | null;
    readonly errors?: readonly GraphQLFormattedError[];
  };
}

/** Sends an operation as clients do. */
export const post = async ({ graph }: Addresses, query: string): Promise<AnswerOver> => {
  const response = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as AnswerOver["body"] };
};

/** What is left of the machine is for what is tested. */
const PAUSE_MS = 10;

/** Clients that ask the same again and again. */
export interface KeenClients {
  readonly answered: () => number;
  /** Whatever was answered that was not the first answer: errors, other data, broken connections. */
  readonly stop: () => Promise<readonly unknown[]>;
}

/** Lets several clients ask one question, again and again; some past all answers that are kept. */
export const keepAsking = (server: Addresses, query: string, clients: number): KeenClients => {
  const surprises: unknown[] = [];
  let count = 0;
  let isStopped = false;
  let first: string | undefined;
  const askOn = async (client: number): Promise<void> => {
    for (let turn = 0; !isStopped; turn += 1) {
      // A comment makes it another question to whoever keeps answers, and not to whoever answers it.
      const asked = turn % 2 === 0 ? query : `${query} # ${client}.${turn}`;
      const answer = await post(server, asked).then(JSON.stringify, String);
      first ??= answer;
      if (answer !== first || answer.includes('"errors"')) surprises.push(answer);
      count += 1;
      await pause(PAUSE_MS);
    }
  };
  const asking = Array.from({ length: clients }, (_, client) => askOn(client));
  return {
    answered: () => count,
    stop: async () => {
      isStopped = true;
      await Promise.all(asking);
      return surprises;
    },
  };
};
