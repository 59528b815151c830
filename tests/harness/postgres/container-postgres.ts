import { PostgreSqlContainer } from "@testcontainers/postgresql";
import { getContainerRuntimeClient } from "testcontainers";
import type { TestPostgres } from "./test-postgres";

const DEFAULT_IMAGE = "postgres:17-alpine";

/** Nothing of a test's database is worth keeping over a crash. */
const UNSAFE_BUT_QUICK = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

export const isContainerEngineRunning = async (): Promise<boolean> => {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
};

export const startContainerPostgres = async (image = DEFAULT_IMAGE): Promise<TestPostgres> => {
  const container = await new PostgreSqlContainer(image)
    .withCommand(["postgres", ...UNSAFE_BUT_QUICK])
    .start()
    .catch((error: unknown) => {
      throw new Error(
        `The container engine could not start '${image}'; name an image that it has in TEST_POSTGRES_IMAGE, or set TEST_DATABASE=embedded.`,
        { cause: error },
      );
    });
  return {
    origin: `in a container of ${image}`,
    url: container.getConnectionUri(),
    stop: async () => {
      await container.stop();
    },
  };
};
