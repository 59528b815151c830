import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { packageRoot } from "../kernel/config";
import { UserFacingError } from "../kernel/errors";
import { type GeneratedFile, type Generator, generatedFrom } from "./generated-file";

const MODEL = "prisma";
/** Where the model's generator writes to, from the folder above the model. */
const FOLDER = "src/kernel/database/generated";

/** Kysely's types of the tables, from the model. */
export const databaseTypes: Generator = { folders: [FOLDER], generate };

async function generate(): Promise<GeneratedFile[]> {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-generate-"));
  try {
    await cp(join(packageRoot, MODEL), join(directory, MODEL), { recursive: true });
    await runPrisma(join(directory, MODEL));
    return await readGenerated(join(directory, FOLDER));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function runPrisma(model: string): Promise<void> {
  // Prisma would download its schema engine, which generating does not run: any program in its place will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  const result = await execa("prisma", ["generate", "--schema", model], {
    cwd: packageRoot,
    preferLocal: true,
    env,
    reject: false,
    all: true,
  });
  if (!result.failed) return;
  throw result.code === "ENOENT"
    ? new UserFacingError(
        "Generating the types of the tables needs prisma, which is not installed: run npm ci without --omit=dev.",
      )
    : new UserFacingError(`Prisma refuses the model in ${MODEL}/; mend it there:\n${result.all}`);
}

async function readGenerated(directory: string): Promise<GeneratedFile[]> {
  const names = await readdir(directory);
  const header = generatedFrom(`the model in ${MODEL}/`, "//");
  return Promise.all(
    names.sort().map(async (name) => ({
      path: `${FOLDER}/${name}`,
      text: header + (await readFile(join(directory, name), "utf8")),
    })),
  );
}
