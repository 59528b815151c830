import { resolve } from "node:path";
import { z } from "zod";

/** Where documents are looked for unless somebody says otherwise, as seen from the program's own folder. */
export const DEFAULT_DOCUMENT_PATHS = ["dist/web-documents", "federation/operations"] as const;

/** Files and folders, absolute. */
export const documentPaths = z.string().transform((value) =>
  value
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
    .map((path) => resolve(path)),
);

/** Which documents clients may ask by their ids, and whether they may ask others. */
export interface PersistedSettings {
  /** Undefined: those that come with the program, as far as they are there. */
  readonly paths: readonly string[] | undefined;
  readonly isOnly: boolean;
}
