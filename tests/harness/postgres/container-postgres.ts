import { PostgreSqlContainer } from "@testcontainers/postgresql";
import { getContainerRuntimeClient } from "testcontainers";
import { QUICK_SETTINGS } from "./quick-settings";
import type { TestPostgres } from "./test-postgres";

const DEFAULT_IMAGE = "postgres:17-alpine";

const OPTIONS = Object.entries(QUICK_SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

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
    .withCommand(["postgres", ...OPTIONS])
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
