import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const findPackageRoot = (directory: string): string => {
  if (existsSync(join(directory, "package.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error("package.json was not found above the program's own files");
  return findPackageRoot(parent);
};

/**
 * The directory with package.json, prisma/ and data/. Found, not computed: the compiled program lies in dist/,
 * the sources some levels deeper.
 */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)));
