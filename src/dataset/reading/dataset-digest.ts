import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { DatasetFiles } from "./dataset-files";

/** SHA-256 of all that the files of a dataset hold, whatever directory they stand in. */
export const datasetDigest = async ({ dataset, kinds }: DatasetFiles): Promise<string> => {
  const hash = createHash("sha256");
  for (const { name, path, bytes } of [...(dataset ? [dataset] : []), ...[...kinds.values()].flat()]) {
    hash.update(`${name} ${bytes}\n`);
    for await (const part of createReadStream(path)) hash.update(part);
  }
  return hash.digest("hex");
};
