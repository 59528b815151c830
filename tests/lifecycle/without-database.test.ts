import { access } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { EXIT_CODES } from "../../src/kernel/errors";
import { temporaryDataDirectory } from "./data-directory";
import { run } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();

it.each([
  ["db", "status"],
  ["db", "url"],
  ["token", "list"],
  ["token", "revoke", "x"],
  ["token", "issue", "--role=assessor", "--expires=1d"],
  ["dataset", "export", join(SARAZM_DATA_DIR, "exported")],
])("%s %s makes no database where none is", async (...args) => {
  const { exitCode, stderr } = await run(args, { SARAZM_DATA_DIR });
  expect(exitCode).toBe(EXIT_CODES.databaseUnavailable);
  expect(stderr).toMatch(/^[^\n]*data directory [^\n]*"sarazm start"[^\n]*\.$/);
  await expect(access(join(SARAZM_DATA_DIR, "postgres"))).rejects.toThrow();
});

it.each([
  ["db", "create-migration", "--empty", "Bad Name"],
  ["dataset", "generate", "--items", "-1"],
  ["dataset", "generate", "--items", "1e3"],
])("%s %s %s %s is refused before any work", async (...args) => {
  const { exitCode, stderr } = await run(args, { SARAZM_DATA_DIR });
  expect(exitCode).toBe(EXIT_CODES.invalidUsage);
  expect(stderr).not.toContain("PostgreSQL");
});
