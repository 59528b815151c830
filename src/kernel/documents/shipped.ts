import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_DOCUMENT_PATHS, packageRoot } from "../config";
import { UserFacingError } from "../errors";

const allPaths = (): readonly string[] => DEFAULT_DOCUMENT_PATHS.map((path) => join(packageRoot, path));

/** The documents that come with the program: its web client's, and those of the documentation. What was not built is not there. */
export const shippedDocumentPaths = (): readonly string[] => allPaths().filter((path) => existsSync(path));

/** The same for whom some of them are not enough: what nobody knows of, a check would let pass. */
export const requiredDocumentPaths = (): readonly string[] => {
  const missing = allPaths().filter((path) => !existsSync(path));
  if (missing.length === 0) return allPaths();
  throw new UserFacingError(
    `What clients use is not known: ${missing.join(" and ")} cannot be found. Build the program (npm run build), or name with --operations what clients use.`,
  );
};
