import type { Database } from "../../kernel/database";
import { datasetDigest } from "../reading/dataset-digest";
import { findDatasetFiles } from "../reading/dataset-files";
import { SHIPPED_DATASET } from "../reading/shipped-directory";

/**
 * How the database stands to the dataset that comes with the program: it holds none, an earlier one, this one, or
 * one that somebody imported from elsewhere.
 */
export type ShippedDatasetState = "missing" | "outdated" | "current" | "foreign";

export const shippedDatasetState = async ({ kysely }: Database): Promise<ShippedDatasetState> => {
  const present = await kysely.selectFrom("dataset").select("digest").executeTakeFirst();
  if (present === undefined) return "missing";
  if (present.digest === null) return "foreign";
  const digest = await datasetDigest(await findDatasetFiles(SHIPPED_DATASET));
  return present.digest === digest ? "current" : "outdated";
};
