import { join, resolve } from "node:path";
import { packageRoot } from "../kernel/config";

/** The dataset that the program brings along, unless a directory is named. */
export const datasetDirectory = (directory: string | undefined): string =>
  directory === undefined ? join(packageRoot, "data") : resolve(directory);
