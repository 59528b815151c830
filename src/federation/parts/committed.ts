import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "graphql";
import { packageRoot } from "../../kernel/config";
import { graphsOf } from "../supergraph/graphs";
import type { Part } from "./part";

const FOLDER = join(packageRoot, "federation");

/** Our subgraphs as they are committed: what holds where nothing was published yet. */
export async function committedParts(): Promise<readonly Part[]> {
  const graphs = graphsOf(parse(await readFile(join(FOLDER, "supergraph.graphql"), "utf8")));
  return Promise.all(
    [...graphs.values()].map(async ({ name, url }) => ({
      name,
      url,
      sdl: await readFile(join(FOLDER, `${name}.graphql`), "utf8"),
    })),
  );
}
