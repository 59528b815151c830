import type { TestPostgres } from "./test-postgres";

/** The server that somebody runs for the tests; it is left as it was found. */
export const externalPostgres = (url: string): TestPostgres => ({
  origin: "at TEST_DATABASE_URL",
  url,
  stop: async () => undefined,
});
