import type { RecordKind } from "../format/kinds";
import type { DatasetFile } from "./dataset-files";
import type { RawRecord, ReadingSink } from "./raw-record";
import { readCsvRecords } from "./read-csv";
import { readNdjsonRecords } from "./read-ndjson";
import { readYamlRecords } from "./read-yaml";

const readFile = (
  kind: RecordKind,
  { path, name }: DatasetFile,
  sink: ReadingSink,
): AsyncGenerator<RawRecord> => {
  if (name.endsWith(".ndjson")) return readNdjsonRecords(path, name, sink);
  return name.endsWith(".csv") ? readCsvRecords(kind, path, name, sink) : readYamlRecords(path, name, sink);
};

/** The records of files of one kind, in order. */
export async function* readRecords(
  kind: RecordKind,
  files: readonly DatasetFile[],
  sink: ReadingSink,
): AsyncGenerator<RawRecord> {
  for (const file of files) yield* readFile(kind, file, sink);
}
