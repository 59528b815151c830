import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Authenticate, createAuthenticate, type Grant, issueToken } from "../../src/kernel/auth";
import type { Database } from "../../src/kernel/database";

/** Tokens for one server over a database. */
export interface TestTokens {
  readonly authenticate: Authenticate;
  /** The directory with the key that signs. */
  readonly dataDirectory: string;
  /** A token as the command line issues it, for an hour: `tokenFor({ role: "FOCAL_POINT", country: "KZ" })`. */
  readonly tokenFor: (grant: Omit<Grant, "expiresAt"> & Partial<Grant>) => Promise<string>;
}

const ONE_HOUR_MS = 3_600_000;

/** Issues tokens on a database, and tells who holds one. Costs nothing until it is used. */
export const testTokens = (database: Database): TestTokens => {
  const dataDirectory = join(tmpdir(), `sarazm-tokens-${randomUUID()}`);
  afterAll(() => rm(dataDirectory, { recursive: true, force: true }));
  return {
    authenticate: createAuthenticate({ database, dataDirectory }),
    dataDirectory,
    tokenFor: async (grant) => {
      const expiresAt = new Date(Date.now() + ONE_HOUR_MS);
      const { token } = await issueToken(
        { database, dataDirectory, by: { subject: "a test" } },
        { expiresAt, ...grant },
      );
      return token;
    },
  };
};

/** The header that sends a token. */
export const bearer = (token: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
});
