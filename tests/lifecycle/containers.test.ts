import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { MODULES } from "../../src/graph";
import { packageRoot } from "../../src/kernel/config";
import { filledDatabase } from "../harness/test-database";
import { temporaryDataDirectory } from "./data-directory";
import { ask, run, type Server, serverStarter } from "./program";

const PASSWORD = "of-the-test";

/** As Compose fills in variables: `${NAME:-default}`, and `${NAME:?reason}` where it has to be set. */
const interpolated = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, more = "") => {
    const value = variables[name];
    if (value === undefined && kind !== "-") throw new Error(`${name} is not set: ${more}`);
    return value ?? more;
  });

const condition = z.strictObject({ condition: z.literal("service_healthy") });

const service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  restart: z.literal("unless-stopped"),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  command: z.array(z.string()).default([]),
  environment: z.record(
    z.string(),
    z
      .string()
      .nullable()
      .transform((value) => value ?? ""),
  ),
  volumes: z.array(z.string()),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), condition).default({}),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
    })
    .optional(),
});

const compose = z.looseObject({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.object({})),
});

const starters: Readonly<Record<string, ReturnType<typeof serverStarter>>> = {
  subgraph: serverStarter("subgraph"),
  router: serverStarter("router"),
};

const text = await readFile(join(packageRoot, "docker-compose.yml"), "utf8");
const readCompose = (variables: Readonly<Record<string, string>>) =>
  compose.parse(parse(interpolated(text, variables), { merge: true }));
const { services, networks, volumes } = readCompose({ POSTGRES_PASSWORD: PASSWORD });

const dockerfile = await readFile(join(packageRoot, "Dockerfile"), "utf8");

it("The topology in containers is that of `start --federated`: a subgraph for each module, and the gateway in front", () => {
  const names = MODULES.map(({ name }) => name);
  expect(Object.keys(services)).toEqual(["database", ...names, "gateway"]);
  for (const name of names) expect(services[name]?.command).toEqual(["subgraph", name]);
  expect(services["gateway"]?.command).toEqual([
    "router",
    ...names.map(
      (name) => `--subgraph=${name}=http://${name}:${services[name]?.environment["PORT"]}/graphql`,
    ),
  ]);
  expect(Object.keys(services["gateway"]?.depends_on ?? {})).toEqual(["database", ...names]);
});

it("Only the gateway can be reached from outside; what is used is declared", () => {
  for (const [name, { ports, networks: joined, volumes: mounted }] of Object.entries(services)) {
    expect(ports.length).toBe(name === "gateway" ? 1 : 0);
    for (const network of joined) {
      expect(networks).toHaveProperty(network);
      if (name !== "gateway") expect(networks[network]?.internal).toBe(true);
    }
    for (const volume of mounted) expect(volumes).toHaveProperty(volume.split(":")[0] as string);
  }
});

it("No password stands in the files, and none is made up", () => {
  expect(() => readCompose({})).toThrow("POSTGRES_PASSWORD is not set: set it to a password of your own");
  expect(
    Object.values(services).filter(({ environment }) => JSON.stringify(environment).includes(PASSWORD)),
  ).toHaveLength(Object.keys(services).length);
  expect(dockerfile).not.toMatch(/password|secret|token=/i);
});

const statusFor = async ({ graph }: Server, token: string): Promise<number> => {
  const { status } = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token.trim()}` },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  return status;
};

const healthCheck: readonly [string, ...string[]] = JSON.parse(
  /^ +CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? "",
);

it("The commands of all containers, as plain processes with their environment, serve the graph; they are healthy, and no longer when they ended", async () => {
  const database = await filledDatabase();
  const SARAZM_DATA_DIR = await temporaryDataDirectory();
  const addresses = new Map<string, string>();
  const start = (name: string): Promise<Server> => {
    const { command, environment } = services[name] ?? expect.fail(`there is no ${name}`);
    // Of its own on this machine are the database's address, the directory, and ports, which may be taken.
    const variables = { ...environment, DATABASE_URL: database.url, SARAZM_DATA_DIR, PORT: "0" };
    const [program = "", ...options] = command.map((part) =>
      part.replace(/http:\/\/([\w-]+):\d+/, (_, host) => addresses.get(host) ?? ""),
    );
    return (starters[program] ?? expect.fail(`no container runs ${program}`))(variables, options);
  };
  const isHealthy = async ({ address }: Server): Promise<boolean> => {
    const [file, ...args] = healthCheck;
    const env = { PORT: new URL(address).port };
    return !(await execa(file, args, { env, reject: false })).failed;
  };
  const subgraphs = await Promise.all(
    MODULES.map(async ({ name }) => {
      const server = await start(name);
      addresses.set(name, server.address);
      return server;
    }),
  );
  const gateway = await start("gateway");
  const all = [...subgraphs, gateway];
  expect(
    await ask(
      gateway,
      '{ country(code: "KZ") { alpha3 initiatives(first: 1) { totalCount } actionItems(first: 1) { totalCount } } search(text: "water", first: 1) { nodes { __typename } } }',
    ),
  ).toMatchObject({ data: { country: { alpha3: "KAZ", initiatives: { totalCount: 33 } } } });
  // Whom one of them gave a token, all of them know.
  const { stdout: token } = await run(["token", "issue", "--role", "assessor", "--expires", "1h"], {
    DATABASE_URL: database.url,
    SARAZM_DATA_DIR,
    LOG_LEVEL: "warn",
  });
  const answers = await Promise.all(all.map((server) => statusFor(server, token)));
  expect(answers).toEqual(all.map(() => 200));
  expect(await statusFor(gateway, `${token}x`)).toBe(401);
  expect(await Promise.all(all.map(isHealthy))).toEqual(all.map(() => true));
  for (const server of all) server.kill("SIGTERM");
  for (const server of all) expect(await server.ended).toMatchObject({ exitCode: 0 });
  expect(await isHealthy(gateway)).toBe(false);
}, 120_000);
