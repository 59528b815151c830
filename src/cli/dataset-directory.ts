import { resolve } from "node:path";
import { SHIPPED_DATASET } from "../dataset";

/** The dataset that the program brings along, unless a directory is named. */
export const datasetDirectory = (directory: string | undefined): string =>
  directory === undefined ? SHIPPED_DATASET : resolve(directory);
