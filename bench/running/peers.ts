import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { execa } from "execa";
import { packageRoot } from "../../src/kernel/config";

// The peers have a package of their own, so that nobody installs them who does not measure.
const HOME = join(packageRoot, "bench", "peers");
const MODULES = join(HOME, "node_modules");
const CLIENT = join(HOME, "generated");

const PROGRAMS = {
  floor: "floor/floor.ts",
  mercurius: "mercurius/mercurius.ts",
  plots: "plots/plots.ts",
  postgraphile: "postgraphile/postgraphile.ts",
  static: "static/static.ts",
  "usual-stack": "usual-stack/usual-stack.ts",
} as const;

export type PeerProgram = keyof typeof PROGRAMS;

const GENERATOR = `generator client {
  provider     = "prisma-client"
  output       = "../prisma"
  moduleFormat = "esm"
}
`;

const digest = (texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\0")).digest("hex");

/** Does something unless it was done for the same inputs before; `where` goes with what was done. */
const once = async (where: string, inputs: readonly string[], run: () => Promise<void>): Promise<void> => {
  const marker = join(where, ".made-for");
  const wanted = digest(inputs);
  if (existsSync(marker) && (await readFile(marker, "utf8")) === wanted) return;
  await run();
  await writeFile(marker, wanted);
};

const install = async (): Promise<void> => {
  const lock = await readFile(join(HOME, "package-lock.json"), "utf8");
  await once(MODULES, [lock], async () => {
    process.stderr.write("Installing the peers in bench/peers …\n");
    // PostGraphile declares Node.js 22; on 20 it runs with what its program adds.
    await execa("npm", ["ci", "--loglevel", "error"], {
      cwd: HOME,
      stdin: "ignore",
      stdout: process.stderr,
      stderr: "inherit",
    });
  });
};

/** The project's model with another generator: Prisma's client in place of the types for Kysely. */
const generateClient = async (): Promise<void> => {
  const source = join(packageRoot, "prisma");
  const files = (await readdir(source)).filter((name) => name.endsWith(".prisma")).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), "utf8")));
  const models = texts.map((text) => text.replace(/^generator kysely \{[^}]*\}/m, GENERATOR));
  await mkdir(CLIENT, { recursive: true });
  await once(CLIENT, models, async () => {
    process.stderr.write("Generating Prisma's client …\n");
    const schema = join(CLIENT, "schema");
    await rm(schema, { recursive: true, force: true });
    await mkdir(schema);
    await Promise.all(files.map((file, index) => writeFile(join(schema, file), models[index] ?? "")));
    await execa("npx", ["prisma", "generate", "--schema", schema], {
      cwd: packageRoot,
      // Any file that exists keeps the command from downloading its engine, which generating does not use.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "true" },
      stdin: "ignore",
    });
  });
};

const compile = (): Promise<unknown> =>
  build({
    absWorkingDir: HOME,
    entryPoints: Object.fromEntries(
      Object.entries(PROGRAMS).map(([name, file]) => [name, join("src", file)]),
    ),
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    keepNames: true,
    logLevel: "warning",
  });

/** Installs and builds the peers, as far as that has not been done. */
export const preparePeers = async (): Promise<void> => {
  await install();
  await generateClient();
  await compile();
};

/** The JavaScript file of a program of bench/peers. */
export const peerFile = (program: PeerProgram): string => join(HOME, "dist", `${program}.js`);
