import { DatasetDocument, type DatasetQuery } from "../generated/graphql";
import { useGraph } from "../graph/use-graph";

const NOTHING = {};

/** The dataset that is served; undefined until it is known. */
export const useDataset = (): DatasetQuery["dataset"] | undefined =>
  useGraph(DatasetDocument, NOTHING).data?.dataset;
