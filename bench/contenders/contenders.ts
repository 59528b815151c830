import { type PeerProgram, peerFile } from "../running/peers";
import type { Program } from "../running/program";
import { sarazmServer } from "../running/sarazm";
import { type Dialect, sarazmDialect } from "./contender";
import { postgraphileDialect } from "./postgraphile";

/** What all contenders are given. */
export interface Surroundings {
  readonly databaseUrl: string;
  /** Of the server that is measured. */
  readonly processors: string | undefined;
  /** A file that the floor reads. */
  readonly instructions: string;
}

/** A server that answers the queries. */
export interface Contender {
  readonly name: string;
  /** For people. */
  readonly is: string;
  readonly dialect: Dialect;
  program(surroundings: Surroundings): Program;
}

export const POOL_SIZE = "10";

const peer =
  (name: PeerProgram) =>
  ({ databaseUrl, processors, instructions }: Surroundings): Program => ({
    command: [peerFile(name)],
    variables: { DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: POOL_SIZE, BENCH_INSTRUCTIONS: instructions },
    processors,
  });

export const sarazm: Contender = {
  name: "sarazm",
  is: "this program, without its cache of answers",
  dialect: sarazmDialect,
  program: ({ databaseUrl, processors }) =>
    sarazmServer(
      // As for the others, nothing limits how long PostgreSQL may work, which over much data it does.
      {
        DATABASE_URL: databaseUrl,
        DATABASE_POOL_SIZE: POOL_SIZE,
        STATEMENT_TIMEOUT_MS: "0",
        ANSWER_CACHE_MB: "0",
      },
      processors,
    ),
};

export const floor: Contender = {
  name: "floor",
  is: "bare node:http: the SQL that Sarazm runs, PostgreSQL's JSON passed through",
  dialect: sarazmDialect,
  program: peer("floor"),
};

export const contenders: readonly Contender[] = [
  sarazm,
  { name: "postgraphile", is: "PostGraphile 5", dialect: postgraphileDialect, program: peer("postgraphile") },
  {
    name: "mercurius",
    is: "Mercurius 16: JIT, loaders over pg",
    dialect: sarazmDialect,
    program: peer("mercurius"),
  },
  {
    name: "usual-stack",
    is: "Apollo Server 5, type-graphql, a DataLoader per relation, Prisma Client",
    dialect: sarazmDialect,
    program: peer("usual-stack"),
  },
  floor,
];
