import { jsonSchemas } from "../dataset";
import type { Generator } from "./generated-file";

const FOLDER = "data/schema";

/** JSON Schemas of the dataset's files, from the format in src/dataset/format/. */
export const datasetSchemas: Generator = {
  folders: [FOLDER],
  generate: async () => jsonSchemas().map(({ name, text }) => ({ path: `${FOLDER}/${name}`, text })),
};
