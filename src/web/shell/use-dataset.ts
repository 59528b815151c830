import { DatasetDocument, type DatasetQuery } from "../generated/graphql";
import { type Answer, useGraph } from "../graph/use-graph";

const NOTHING = {};

/** What is known of the dataset that is served. */
export const useDatasetAnswer = (): Answer<DatasetQuery> => useGraph(DatasetDocument, NOTHING);

/** The dataset that is served; undefined until it is known. */
export const useDataset = (): DatasetQuery["dataset"] | undefined => useDatasetAnswer().data?.dataset;
