import type { DatasetFile } from "./dataset-files";
import type { RawRecord, ReadingSink } from "./raw-record";
import { readNdjsonRecords } from "./read-ndjson";
import { readYamlRecords } from "./read-yaml";

/** The records of files of one kind, in order. */
export async function* readRecords(
  files: readonly DatasetFile[],
  sink: ReadingSink,
): AsyncGenerator<RawRecord> {
  for (const { path, name } of files) {
    yield* name.endsWith(".ndjson") ? readNdjsonRecords(path, name, sink) : readYamlRecords(path, name, sink);
  }
}
