import { once } from "node:events";
import { createServer } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT_CODES } from "../../src/kernel/errors";
import { temporaryDataDirectory } from "./data-directory";
import { startOldPostgres } from "./old-postgres";
import { run, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
// The embedded PostgreSQL of a running server, for being somebody's own.
let url: URL;

beforeAll(async () => {
  await startServer({ SARAZM_DATA_DIR, LOG_LEVEL: "warn" });
  const { stdout } = await run(["db", "url"], { SARAZM_DATA_DIR });
  url = new URL(stdout);
});

const changed = (change: Partial<Record<"password" | "port" | "pathname", string>>): string =>
  Object.assign(new URL(url), change).href;

const query = async (database: string, statement: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: changed({ pathname: `/${database}` }) });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
};

const newDatabase = async (name: string): Promise<string> => {
  await query("sarazm", `create database ${name}`);
  return changed({ pathname: `/${name}` });
};

const start = (variables: Readonly<Record<string, string>>) =>
  run(["start"], { LOG_LEVEL: "warn", ...variables });

describe("DATABASE_URL", () => {
  it("malformed", async () => {
    expect(await start({ DATABASE_URL: "postgresql://user:secret@host:port/database" })).toMatchObject({
      exitCode: EXIT_CODES.invalidConfiguration,
      stderr:
        "The configuration is invalid: DATABASE_URL (its value is not shown, it may hold a password) is not an address like postgresql://user:password@host:5432/database.",
    });
  });

  it("of a server that is not there", async () => {
    expect(await start({ DATABASE_URL: changed({ port: "1" }) })).toMatchObject({
      exitCode: EXIT_CODES.databaseUnavailable,
      stderr:
        "PostgreSQL at 127.0.0.1:1 cannot be reached (connect ECONNREFUSED 127.0.0.1:1): start it, or correct the host and port in DATABASE_URL.",
    });
  });

  it("of a host that does not exist", async () => {
    const { exitCode, stderr } = await start({ DATABASE_URL: "postgresql://user@nowhere.invalid/database" });
    expect(exitCode).toBe(EXIT_CODES.databaseUnavailable);
    expect(stderr).toMatch(
      /^PostgreSQL at nowhere\.invalid:5432 cannot be reached \(.*\): start it, or [^\n]*\.$/,
    );
  });

  it.each(["wrong", ""])("with the password %j", async (password) => {
    expect(await start({ DATABASE_URL: changed({ password }) })).toMatchObject({
      exitCode: EXIT_CODES.databaseUnavailable,
      stderr: `PostgreSQL at ${url.host} refuses the user "sarazm": correct the user or the password in DATABASE_URL.`,
    });
  });

  it("of a database that does not exist", async () => {
    expect(await start({ DATABASE_URL: changed({ pathname: "/nothing" }) })).toMatchObject({
      exitCode: EXIT_CODES.databaseUnavailable,
      stderr: `PostgreSQL at ${url.host} has no database "nothing": create it, or correct the name in DATABASE_URL.`,
    });
  });

  it("of a PostgreSQL that is too old", async () => {
    const old = await startOldPostgres("14.23");
    afterAll(old.close);
    expect(await start({ DATABASE_URL: old.url })).toMatchObject({
      exitCode: EXIT_CODES.databaseTooOld,
      stderr: `PostgreSQL at ${new URL(old.url).host} is version 14.23, and 15 is the oldest that works: upgrade it, or unset DATABASE_URL to use the embedded one.`,
    });
  });

  it("of a database that a newer version migrated", async () => {
    const DATABASE_URL = await newDatabase("newer");
    expect((await run(["db", "migrate"], { DATABASE_URL })).exitCode).toBe(0);
    await query(
      "newer",
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ('x', 'x', '29990101000000_flying_cars', now(), 1)`,
    );
    const expected = {
      exitCode: EXIT_CODES.databaseTooNew,
      stderr: `The database "newer" at ${url.host} was migrated by a newer version of Sarazm (29990101000000_flying_cars): use that version, or another database.`,
    };
    expect(await start({ DATABASE_URL })).toMatchObject(expected);
    expect(await run(["db", "migrate"], { DATABASE_URL, LOG_LEVEL: "warn" })).toMatchObject(expected);
    const { stdout } = await run(["db", "status", "--json"], { DATABASE_URL });
    expect(JSON.parse(stdout)).toMatchObject({ unknown: ["29990101000000_flying_cars"] });
  });

  it("of a database on which a migration fails, which is tried again when the cause is gone", async () => {
    const DATABASE_URL = await newDatabase("occupied");
    await query("occupied", "create function is_slug(value text) returns boolean language sql return true");
    const { exitCode, stderr } = await start({ DATABASE_URL });
    expect(exitCode).toBe(EXIT_CODES.migrationFailed);
    expect(stderr).toMatch(/^The migration \S+_rules failed and was rolled back: .*"is_slug" already exists/);
    expect(stderr).not.toMatch(/\n\s+at |wasm/);
    expect((await query("occupied", "select to_regproc('is_text_map') as made")).rows).toEqual([
      { made: null },
    ]);

    await query("occupied", "drop function is_slug");
    expect((await run(["db", "migrate"], { DATABASE_URL })).exitCode).toBe(0);
  });
});

it("a database that holds something else", async () => {
  const DATABASE_URL = await newDatabase("foreign_tables");
  await query("foreign_tables", "create table invoice (id text)");
  expect(await start({ DATABASE_URL })).toMatchObject({
    exitCode: EXIT_CODES.migrationFailed,
    stderr: `The database "foreign_tables" at ${url.host} holds tables that are not Sarazm's: give it a database of its own.`,
  });
});

describe("the configuration", () => {
  it("tells all that is wrong with it at once", async () => {
    expect(await start({ PORT: "80000", LOG_LEVEL: "loud", HOST: "two words" })).toMatchObject({
      exitCode: EXIT_CODES.invalidConfiguration,
      stderr:
        "The configuration is invalid: PORT=80000 is not a whole number from 0 to 65535; HOST=two words is not an IP address or a host name; LOG_LEVEL=loud is not one of trace, debug, info, warn, error, fatal, silent.",
    });
  });

  it.each(["0", "11", "proxy.example.org", "10.0.0.0/33", "127.0.0.1,"])(
    "does not take %s for proxies",
    async (TRUST_PROXY) => {
      expect(await start({ TRUST_PROXY })).toMatchObject({
        exitCode: EXIT_CODES.invalidConfiguration,
        stderr: `The configuration is invalid: TRUST_PROXY=${TRUST_PROXY} is not a whole number from 1 to 10, or IP addresses and networks such as 10.0.0.0/8, separated by commas.`,
      });
    },
  );

  it("takes an empty value for none", async () => {
    const { exitCode } = await run(["db", "status"], { SARAZM_DATA_DIR, DATABASE_URL: "", PORT: "" });
    expect(exitCode).toBe(0);
  });

  it("refuses a data directory that cannot be one", async () => {
    const { exitCode, stderr } = await start({ SARAZM_DATA_DIR: "/dev/null/data" });
    expect(exitCode).toBe(EXIT_CODES.embeddedPostgresFailed);
    expect(stderr).toMatch(/^The data directory \/dev\/null\/data cannot be used \(ENOTDIR[^\n]*$/);
  });
});

describe("the address", () => {
  it("a port in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    afterAll(() => other.close());
    await once(other, "listening");
    const address = other.address();
    const PORT = typeof address === "object" && address !== null ? String(address.port) : "";
    expect(await start({ DATABASE_URL: url.href, PORT })).toMatchObject({
      exitCode: EXIT_CODES.addressUnavailable,
      stderr: `Port ${PORT} on 127.0.0.1 is in use: stop what listens there, or set PORT to another one.`,
    });
  });

  it("a host of another machine", async () => {
    expect(await start({ DATABASE_URL: url.href, HOST: "192.0.2.1" })).toMatchObject({
      exitCode: EXIT_CODES.addressUnavailable,
      stderr: "This machine has no address 192.0.2.1: set HOST to one that it has, as 127.0.0.1.",
    });
  });
});

describe("the command line", () => {
  it.each([["bogus"], ["db", "bogus"], ["db", "status", "--bogus"], ["db", "create-migration"]])(
    "%s %s: says what it does not know",
    async (...args) => {
      const { exitCode, stderr } = await run(args, {});
      expect(exitCode).toBe(EXIT_CODES.invalidUsage);
      expect(stderr).toMatch(/^error: .*\n\(sarazm --help tells more\)/);
    },
  );
});
