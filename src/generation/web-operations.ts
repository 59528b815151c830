import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { buildWholeGraph, publicSdl } from "../graph";
import { packageRoot } from "../kernel/config";
import { UserFacingError } from "../kernel/errors";
import { type GeneratedFile, type Generator, generatedFrom } from "./generated-file";

const CLIENT = "src/web";
const FOLDER = `${CLIENT}/generated`;
const TYPES = "graphql.ts";
const TEXTS = "persisted-documents.json";

/** The web client's operations: their types for those who write it, and their texts by hash for servers. */
export const webOperations: Generator = { folders: [FOLDER], generate };

async function generate(): Promise<GeneratedFile[]> {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-generate-"));
  try {
    await cp(join(packageRoot, CLIENT), join(directory, CLIENT), { recursive: true });
    await symlink(join(packageRoot, "node_modules"), join(directory, "node_modules"));
    // The graph as it is now, which schema.graphql need not be yet.
    await writeFile(join(directory, "schema.graphql"), publicSdl(buildWholeGraph()));
    await runCodegen(directory);
    return await readGenerated(join(directory, FOLDER));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function runCodegen(directory: string): Promise<void> {
  const result = await execa("graphql-codegen", ["--config", join(CLIENT, "codegen.ts"), "--silent"], {
    cwd: directory,
    preferLocal: true,
    localDir: packageRoot,
    reject: false,
    all: true,
  });
  if (!result.failed) return;
  throw result.code === "ENOENT"
    ? new UserFacingError(
        "Generating the web client's operations needs graphql-codegen, which is not installed: run npm ci without --omit=dev.",
      )
    : new UserFacingError(
        `The web client's operations do not fit the graph; mend them in ${CLIENT}/:\n${result.all}`,
      );
}

async function readGenerated(directory: string): Promise<GeneratedFile[]> {
  const header = generatedFrom(`the operations in ${CLIENT}/`, "//");
  const [types, texts] = await Promise.all(
    [TYPES, TEXTS].map((name) => readFile(join(directory, name), "utf8")),
  );
  return [
    { path: `${FOLDER}/${TYPES}`, text: `${header}${types}` },
    { path: `${FOLDER}/${TEXTS}`, text: `${texts?.trimEnd()}\n` },
  ];
}
