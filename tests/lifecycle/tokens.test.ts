import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { EXIT_CODES } from "../../src/kernel/errors";
import { temporaryDataDirectory } from "./data-directory";
import { type Addresses, run, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const anotherDirectory = await temporaryDataDirectory();
const variables = { SARAZM_DATA_DIR, LOG_LEVEL: "debug" };
const startServer = serverStarter();
let server: Server;

beforeAll(async () => {
  server = await startServer(variables);
});

const token = (...args: readonly string[]) => run(["token", ...args], { ...variables, LOG_LEVEL: "warn" });

const issue = (...args: readonly string[]) => token("issue", "--expires", "2h", ...args);

/** 200 for a token that holds, 401 for one that does not. */
const statusOf = async (given: string, { graph }: Addresses = server): Promise<number> => {
  const { status } = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${given}` },
    body: '{"query":"{ countries { code } }"}',
  });
  return status;
};

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

interface Listed {
  readonly id: string;
  readonly role: string;
  readonly country: string | null;
  readonly name: string;
  readonly subject: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

const listed = async (): Promise<readonly Listed[]> => JSON.parse((await token("list", "--json")).stdout);

describe("sarazm token issue", () => {
  it("makes one key, though several are issued at once, which the running server finds", async () => {
    const issued = await Promise.all([
      issue("--role", "assessor"),
      issue("--role", "secretariat"),
      issue("--role", "focal-point", "--country", "KZ"),
    ]);
    expect(issued.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(await Promise.all(issued.map(({ stdout }) => statusOf(stdout)))).toEqual([200, 200, 200]);
    const keys = (await readdir(SARAZM_DATA_DIR)).filter((name) => name.startsWith("token-key"));
    expect(keys).toEqual(["token-key.json"]);
    expect((await stat(join(SARAZM_DATA_DIR, "token-key.json"))).mode & 0o777).toBe(0o600);
  });

  it("prints the token alone, and beside it whose it is and how it ends", async () => {
    const { stdout, stderr } = await issue("--role", "focal-point", "--country", "TJ");
    expect(stdout).toMatch(TOKEN);
    const [newest] = await listed();
    expect(stderr).toBe(
      [
        `A token of focal-point of TJ, named publicly as "Focal point of Tajikistan", until ${newest?.expiresAt}.`,
        "It is shown this once. Whoever has it may write in that name: keep it secret.",
        `To end it sooner: sarazm token revoke ${newest?.id}`,
      ].join("\n"),
    );
    expect(stderr).not.toContain(stdout);
  });

  it("as JSON prints one object, and nothing beside it", async () => {
    const { stdout, stderr } = await issue(
      "--role",
      "assessor",
      "--name",
      "Анна Ли",
      "--subject",
      "anna",
      "--json",
    );
    expect(stderr).toBe("");
    const { token: given, ...rest } = JSON.parse(stdout);
    expect(given).toMatch(TOKEN);
    expect(rest).toEqual((await listed())[0]);
    expect(rest).toMatchObject({
      role: "assessor",
      country: null,
      name: "Анна Ли",
      subject: "anna",
      revokedAt: null,
    });
  });

  it.each([
    ["90m", 90 * 60],
    ["12h", 12 * 3600],
    ["366d", 366 * 86_400],
  ])("--expires %s is so long", async (expires, seconds) => {
    const { stdout } = await token("issue", "--role", "assessor", "--expires", expires, "--json");
    const { issuedAt, expiresAt }: Listed = JSON.parse(stdout);
    expect((Date.parse(expiresAt) - Date.parse(issuedAt)) / 1000).toBe(seconds);
  });

  it.each([
    [["--expires", "1d"], /required option '--role <role>'/],
    [["--role", "assessor"], /required option '--expires <duration>'/],
    [
      ["--role", "emperor", "--expires", "1d"],
      /'emperor' is invalid\. Allowed choices are focal-point, assessor, secretariat/,
    ],
    [
      ["--role", "focal-point", "--expires", "1d"],
      /^A focal point reports for one country: .* --country KZ\.$/,
    ],
    [
      ["--role", "assessor", "--country", "KZ", "--expires", "1d"],
      /^--country is for focal points, .* leave it out\.$/,
    ],
    [["--role", "focal-point", "--country", "kaz", "--expires", "1d"], /'kaz' is invalid\. .* as in KZ/],
    [
      ["--role", "focal-point", "--country", "FR", "--expires", "1d"],
      /^The country FR is not in the database, which knows .*KZ/,
    ],
    [["--role", "assessor", "--expires", "367d"], /'367d' is invalid\. .* at most 366d/],
    [["--role", "assessor", "--expires", "0d"], /'0d' is invalid/],
    [["--role", "assessor", "--expires", "1w"], /'1w' is invalid\. .* as in 30d, 12h or 90m/],
    [
      ["--role", "assessor", "--expires", "1d", "--name", " "],
      /' ' is invalid\. .* one line of 1 to 200 characters/,
    ],
    [["--role", "assessor", "--expires", "1d", "--subject", "a\nb"], /is invalid\. .* one line/],
    [["--role", "assessor", "--expires", "1d", "extra"], /too many arguments/],
  ])("%j is refused", async (args, words) => {
    const { exitCode, stdout, stderr } = await token("issue", ...args);
    expect(exitCode).toBe(EXIT_CODES.invalidUsage);
    expect(stdout).toBe("");
    expect(stderr).toMatch(words);
  });

  it("issues nothing where it refuses", async () => {
    const before = await listed();
    await token("issue", "--role", "focal-point", "--country", "FR", "--expires", "1d");
    expect(await listed()).toEqual(before);
  });
});

describe("sarazm token revoke", () => {
  it("ends a token at once, and says so again", async () => {
    const { stdout: given } = await issue("--role", "secretariat");
    const id = (await listed())[0]?.id ?? "";
    expect(await statusOf(given)).toBe(200);
    expect(await token("revoke", id)).toMatchObject({
      exitCode: 0,
      stdout: `Revoked: the token ${id} of secretariat.`,
    });
    expect(await statusOf(given)).toBe(401);
    const revoked = (await listed())[0];
    expect(revoked?.revokedAt).toMatch(/Z$/);
    expect(await token("revoke", id)).toMatchObject({
      exitCode: 0,
      stdout: `Revoked before, at ${revoked?.revokedAt}: the token ${id} of secretariat.`,
    });
    expect((await token("list")).stdout).toContain(`${id}  revoked ${revoked?.revokedAt}  secretariat`);
  });

  it("does not repeat what is no id: it may be a token", async () => {
    const { stdout: given } = await issue("--role", "secretariat");
    expect(await token("revoke", given)).toMatchObject({
      exitCode: EXIT_CODES.invalidUsage,
      stdout: "",
      stderr: 'No token of that id was issued: "sarazm token list" tells the ids.',
    });
    expect(await statusOf(given)).toBe(200);
  });
});

describe("Tokens", () => {
  it("stand in no list, and not in the server's log", async () => {
    const { stdout: given } = await issue("--role", "focal-point", "--country", "UZ");
    expect(await statusOf(given)).toBe(200);
    expect(await statusOf(given.slice(0, -40))).toBe(401);
    const lists = [await token("list"), await token("list", "--json")].map(({ stdout }) => stdout).join();
    expect(lists).toContain("focal-point");
    server.kill("SIGTERM");
    const { stdout, stderr } = await server.ended;
    expect(stderr).toContain("a token does not hold");
    const told = [lists, stdout, stderr].join();
    expect(given.split(".").filter((part) => told.includes(part))).toEqual([]);
    server = await startServer(variables);
  });

  it("hold after a restart, and on every server over the database that has the key", async () => {
    const { stdout: given } = await issue("--role", "assessor");
    const { stdout: DATABASE_URL } = await run(["db", "url"], variables);
    const withKey = await startServer({ DATABASE_URL, SARAZM_DATA_DIR });
    const withoutKey = await startServer({ DATABASE_URL, SARAZM_DATA_DIR: anotherDirectory });
    const servers = [server, withKey, withoutKey];
    expect(await Promise.all(servers.map((one) => statusOf(given, one)))).toEqual([200, 200, 401]);
  });

  it("are issued over DATABASE_URL too, with a key in the data directory", async () => {
    const { stdout: DATABASE_URL } = await run(["db", "url"], variables);
    const apart = join(anotherDirectory, "new", "directory");
    const { stdout: given } = await run(["token", "issue", "--role", "assessor", "--expires", "1h"], {
      DATABASE_URL,
      SARAZM_DATA_DIR: apart,
      LOG_LEVEL: "warn",
    });
    expect(given).toMatch(TOKEN);
    expect(await readdir(apart)).toEqual(["token-key.json"]);
    expect(await statusOf(given)).toBe(401);
    expect(await statusOf(given, await startServer({ DATABASE_URL, SARAZM_DATA_DIR: apart }))).toBe(200);
  });
});

describe("An issuer that is configured by half", () => {
  const SARAZM_JWKS_URL = "https://issuer.example/keys";

  it.each([
    [
      { SARAZM_JWKS_URL },
      "SARAZM_ISSUER and SARAZM_AUDIENCE must be set too: set all of SARAZM_JWKS_URL, SARAZM_ISSUER, SARAZM_AUDIENCE, or none of them",
    ],
    [
      { SARAZM_JWKS_URL: "http://issuer.example/keys", SARAZM_ISSUER: "issuer", SARAZM_AUDIENCE: "a b" },
      "SARAZM_JWKS_URL=http://issuer.example/keys is not an https address, or an http one of this machine, without a user; SARAZM_ISSUER=issuer is not an http or https address; SARAZM_AUDIENCE=a b is not a name without spaces",
    ],
  ])("%j: the server does not start", async (given, problems) => {
    expect(await run(["start"], { ...variables, ...given })).toMatchObject({
      exitCode: EXIT_CODES.invalidConfiguration,
      stderr: `The configuration is invalid: ${problems}.`,
    });
  });
});
