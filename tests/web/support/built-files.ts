import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT } from "./site";

/** A file of the build, as Vite's manifest describes it. */
export interface BuiltFile {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  /** Names in the manifest of what is loaded with it. */
  readonly imports?: readonly string[];
}

export const PAGES_FOLDER = "pages/";

/** The files of the build by where they come from. */
export const builtFiles = (): Readonly<Record<string, BuiltFile>> =>
  JSON.parse(readFileSync(join(CLIENT, "manifest.json"), "utf8"));
