// Builds src/web, and what of src/charts it shows, to dist/web with Vite, unless nothing changed since the last time. Vite and what the client is made
// of are development dependencies: where they are not installed, the client stays as it is, or is not there.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const CONFIG = "src/web/vite.config.ts";
const DOCUMENTS = "persisted-documents.json";
const BUILT_FROM = "dist/web/.built-from";

const isInstalled = () => {
  try {
    createRequire(import.meta.url).resolve("vite");
    return true;
  } catch {
    return false;
  }
};

const filesIn = async (directory) => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name));
};

/** One hash of all that the client is built from. */
const sourcesHash = async () => {
  const hash = createHash("sha256");
  const files = (await Promise.all(["src/web", "src/labels", "src/charts"].map(filesIn))).flat().sort();
  for (const file of [...files, "package-lock.json", "build-web-client.js"]) {
    hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex");
};

export const buildWebClient = async () => {
  if (!isInstalled()) return;
  const hash = await sourcesHash();
  if ((await readFile(BUILT_FROM, "utf8").catch(() => "")) === hash) return;
  // What Vite will do one day is not for who builds today.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = "true";
  // Whoever starts the build, tests too: what is built is for readers.
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  await build({ configFile: CONFIG, mode: "production" });
  // The operations of this client are known to the server beforehand.
  await mkdir("dist/web-documents", { recursive: true });
  await copyFile(`src/web/generated/${DOCUMENTS}`, `dist/web-documents/${DOCUMENTS}`);
  await writeFile(BUILT_FROM, hash);
};
