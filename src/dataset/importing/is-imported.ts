import type { Database } from "../../kernel/database";
import { datasetDigest } from "../reading/dataset-digest";
import { findDatasetFiles } from "../reading/dataset-files";

/** Whether the files of a dataset, as they are now, were the last that the database took in. */
export const isImported = async ({ kysely }: Database, directory: string): Promise<boolean> => {
  const present = await kysely.selectFrom("dataset").select("digest").executeTakeFirst();
  if (!present?.digest) return false;
  return present.digest === (await datasetDigest(await findDatasetFiles(directory)));
};
