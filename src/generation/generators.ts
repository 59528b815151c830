import { databaseTypes } from "./database-types";
import { datasetSchemas } from "./dataset-schemas";
import type { Generator } from "./generated-file";
import { graphFiles } from "./graph-files";
import { webOperations } from "./web-operations";

/** Everything that is generated and committed. The graph is compiled from what comes of the model. */
export const GENERATORS: Readonly<Record<string, Generator>> = {
  model: databaseTypes,
  graph: graphFiles,
  dataset: datasetSchemas,
  web: webOperations,
};
