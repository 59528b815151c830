import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserFacingError } from "../src/kernel/errors";
import { askSarazm, checkAnswers, type Question } from "./contenders/check-answers";
import { type Contender, type Surroundings, sarazm } from "./contenders/contenders";
import { learnFromSarazm } from "./contenders/floor";
import { type Serving, serve } from "./contenders/serving";
import type { Cluster } from "./database/cluster";
import type { Measurement } from "./measuring/measurement";
import { measureBesideEachOther, type Rounds } from "./measuring/rounds";
import type { Target } from "./measuring/target";
import type { Query } from "./queries/queries";
import { readSubjects } from "./queries/subjects";

export interface QueriesOptions extends Rounds {
  readonly items: number;
  readonly contenders: readonly Contender[];
  readonly queries: readonly Query[];
  readonly directory: string;
  /** Of the servers that are measured. */
  readonly processors: string | undefined;
}

export interface QueryWithQuestions {
  readonly query: Query;
  readonly questions: readonly Question[];
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const questionsOf = async (
  serving: Serving,
  queries: readonly Query[],
  cluster: Cluster,
): Promise<QueryWithQuestions[]> => {
  const subjects = await readSubjects(cluster);
  const all: QueryWithQuestions[] = [];
  for (const query of queries) {
    const questions = await askSarazm(serving, query, query.variants(subjects));
    if (questions.length === 0) {
      throw new UserFacingError(
        `The dataset has nothing that ${query.name} could ask about: give a larger --scale.`,
      );
    }
    all.push({ query, questions });
  }
  return all;
};

export const targetOf = async (
  serving: Serving,
  { query, questions }: QueryWithQuestions,
  items: number,
): Promise<Target> => ({
  contender: serving.contender.name,
  query: query.name,
  items,
  client: serving.client,
  pid: serving.pid,
  requests: await checkAnswers(serving, query, questions),
});

const measureQuery = async (
  asked: QueryWithQuestions,
  servings: readonly Serving[],
  options: QueriesOptions,
  cluster: Cluster,
): Promise<Measurement[]> => {
  const { query, questions } = asked;
  say(`${query.name}: comparing the answers to ${questions.length} requests …`);
  const targets: Target[] = [];
  for (const serving of servings) targets.push(await targetOf(serving, asked, options.items));
  say(`${query.name}: measuring ${query.asks} …`);
  return measureBesideEachOther(targets, options, cluster);
};

/** Starts the contenders on one database, compares their answers, and measures them beside each other. */
export const measureQueries = async (options: QueriesOptions, cluster: Cluster): Promise<Measurement[]> => {
  const { contenders, queries, connections, directory, processors } = options;
  const instructions = join(directory, "floor.json");
  const surroundings: Surroundings = { databaseUrl: cluster.url, processors, instructions };
  const servings: Serving[] = [];
  const start = async (contender: Contender): Promise<Serving> => {
    say(`Starting ${contender.name} …`);
    const serving = { contender, ...(await serve(contender.program(surroundings), connections)) };
    servings.push(serving);
    return serving;
  };
  try {
    // Always there: what the others answer is compared with its answers, and the floor learns from it.
    const reference = await start(sarazm);
    const asked = await questionsOf(reference, queries, cluster);
    const examples = asked.flatMap(({ query, questions: [first] }) =>
      first === undefined ? [] : [{ query, variant: first.variant }],
    );
    const learnt = await learnFromSarazm(cluster, reference.client, reference.path, examples);
    await writeFile(instructions, JSON.stringify(learnt));
    for (const contender of contenders) if (contender !== sarazm) await start(contender);
    const measured = servings.filter(({ contender }) => contenders.includes(contender));
    const measurements: Measurement[] = [];
    for (const one of asked) measurements.push(...(await measureQuery(one, measured, options, cluster)));
    return measurements;
  } finally {
    await Promise.all(servings.map(({ close }) => close()));
  }
};
