import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../kernel/config";

/** The supergraph of our subgraphs as it is committed. Where they are is for whoever asks them to know. */
export const committedSupergraph = (): Promise<string> =>
  readFile(join(packageRoot, "federation", "supergraph.graphql"), "utf8");
