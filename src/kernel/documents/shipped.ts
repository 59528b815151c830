import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_DOCUMENT_PATHS, packageRoot } from "../config";

/** The documents that come with the program: its web client's, and those of the documentation. What was not built is not there. */
export const shippedDocumentPaths = (): readonly string[] =>
  DEFAULT_DOCUMENT_PATHS.map((path) => join(packageRoot, path)).filter((path) => existsSync(path));
