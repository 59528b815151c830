import { buildWholeGraph, compose, publicSdl, subgraphsOf } from "../graph";
import { type GeneratedFile, type Generator, generatedFrom } from "./generated-file";

const FOLDER = "federation";

/** The public API, the subgraphs that it is cut into, and the supergraph that they compose to. */
export const graphFiles: Generator = { folders: [FOLDER], generate };

async function generate(): Promise<GeneratedFile[]> {
  const wholeGraph = buildWholeGraph();
  const subgraphs = subgraphsOf(wholeGraph);
  return [
    sdlFile("schema.graphql", publicSdl(wholeGraph)),
    ...subgraphs.map(({ name, sdl }) => sdlFile(`${FOLDER}/${name}.graphql`, sdl)),
    sdlFile(`${FOLDER}/supergraph.graphql`, await compose(subgraphs)),
  ];
}

function sdlFile(path: string, sdl: string): GeneratedFile {
  return { path, text: `${generatedFrom("the modules in src/", "#")}\n${sdl}` };
}
