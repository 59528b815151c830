import { isContainerEngineRunning, startContainerPostgres } from "./container-postgres";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { externalPostgres } from "./external-postgres";
import type { TestPostgres } from "./test-postgres";

/** The environment variables that say which PostgreSQL tests run on. */
export interface TestEnvironment {
  readonly TEST_DATABASE?: string;
  readonly TEST_DATABASE_URL?: string;
  readonly TEST_POSTGRES_IMAGE?: string;
}

const external = async ({ TEST_DATABASE_URL: url }: TestEnvironment): Promise<TestPostgres> => {
  if (!url) throw new Error("TEST_DATABASE=url needs the address of a PostgreSQL in TEST_DATABASE_URL.");
  return externalPostgres(url);
};

const SOURCES: Readonly<Record<string, (environment: TestEnvironment) => Promise<TestPostgres>>> = {
  url: external,
  testcontainers: ({ TEST_POSTGRES_IMAGE }) => startContainerPostgres(TEST_POSTGRES_IMAGE),
  embedded: startEmbeddedPostgres,
};

const findSource = async ({ TEST_DATABASE_URL }: TestEnvironment): Promise<string> => {
  if (TEST_DATABASE_URL) return "url";
  return (await isContainerEngineRunning()) ? "testcontainers" : "embedded";
};

/** The PostgreSQL of TEST_DATABASE_URL, else of a container engine that answers, else the embedded one. */
export const choosePostgres = async (environment: TestEnvironment): Promise<TestPostgres> => {
  const name = environment.TEST_DATABASE || (await findSource(environment));
  const start = SOURCES[name];
  if (start === undefined) {
    throw new Error(`TEST_DATABASE is '${name}'; it may be ${Object.keys(SOURCES).join(", ")}.`);
  }
  return start(environment);
};
