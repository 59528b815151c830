import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { addressOf, readCsv, readXlsx, rowsOf } from "../exports/support/take";
import { temporaryDataDirectory } from "./data-directory";
import { run, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const directory = await temporaryDataDirectory();
const startServer = serverStarter();
let server: Server;

beforeAll(async () => {
  server = await startServer({ SARAZM_DATA_DIR, LOG_LEVEL: "warn" });
}, 60_000);

const exporting = (...args: readonly string[]) => run(["export", ...args], { SARAZM_DATA_DIR });

describe("sarazm export", () => {
  it("writes what the server sends, for the same parameters", async () => {
    const where = '{"countries": ["KZ"]}';
    const columns = "id,title,statusLabel";
    const { stdout, stderr, exitCode } = await exporting(
      ...["action-items", "--where", where, "--columns", columns, "--language", "ru"],
    );
    expect(exitCode, stderr).toBe(0);
    const address = addressOf("action-items.csv", { where, columns, language: "ru" });
    const sent = await (await fetch(new URL(address, server.address))).text();
    expect(`${stdout}\n`.replaceAll("\r\n", "\n")).toBe(sent.replaceAll("\r\n", "\n"));
    expect(stderr).toBe("");
  });

  it("writes a file, tells of it as JSON, and leaves nothing else behind", async () => {
    const file = join(directory, "events.xlsx");
    const { stdout } = await exporting("events", "--format", "xlsx", "--output", file, "--json");
    const rows = rowsOf((await readXlsx(await readFile(file))).getWorksheet("events"));
    expect(JSON.parse(stdout)).toEqual({
      export: "events",
      format: "xlsx",
      file,
      bytes: (await readFile(file)).length,
      rows: rows.length,
      revision: 1,
    });
    expect(await readdir(directory)).toEqual(["events.xlsx"]);
  });

  it("overwrites a file only with --force", async () => {
    const file = join(directory, "sources.csv");
    await writeFile(file, "mine");
    const refused = await exporting("sources", "--output", file);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain("--force");
    expect(await readFile(file, "utf8")).toBe("mine");
    expect((await exporting("sources", "--output", file, "--force")).exitCode).toBe(0);
    expect(readCsv(await readFile(file)).length).toBeGreaterThan(50);
  });

  it("needs no database for the dictionary", async () => {
    const elsewhere = await temporaryDataDirectory();
    const { stdout, exitCode } = await run(["export", "dictionary"], { SARAZM_DATA_DIR: elsewhere });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("action-items,status,");
  });

  it.each([
    [["summits"], 2, "Allowed choices are initiatives"],
    [["events", "--format", "pdf"], 2, "Allowed choices are csv"],
    [["events", "--where", "{"], 1, 'The parameter "where" is not JSON'],
    [["events", "--where", '{"countries": ["Kazakhstan"]}'], 1, 'at "countries[0]"'],
    [["events", "--where", '{"initiatives": ["no-such"]}'], 1, 'no initiative "no-such"'],
    [["events", "--columns", "titel"], 1, 'names "titel"'],
    [["events", "--json"], 1, "--output"],
    [["events", "--output", "/nowhere/at/all.csv"], 1, "cannot be written"],
  ] as const)("refuses %j, and says why", async (args, code, message) => {
    const { exitCode, stderr, stdout } = await exporting(...args);
    expect(stderr).toContain(message);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: "" });
    expect(stderr).not.toContain("    at ");
  });
});
