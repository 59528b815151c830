import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../kernel/database";
import { UserFacingError } from "../../kernel/errors";
import { jsonSchemas } from "../format/json-schema";
import { RECORD_SCHEMAS, type RecordKind } from "../format/kinds";
import { RECORD_TABLES } from "../tables";
import { prepareDirectory } from "../writing/prepare-directory";
import { writeCsv } from "../writing/write-csv";
import { writeNdjson } from "../writing/write-ndjson";
import { toYaml } from "../writing/yaml-text";
import { type DatabaseReader, readDatabase } from "./read-database";

/**
 * yaml: for people, held in memory. ndjson: one record to a line, csv: one to a row, both written as they are read. All
 * of them hold everything, and can be imported.
 */
export type ExportFormat = "yaml" | "ndjson" | "csv";

export interface ExportOptions {
  readonly format?: ExportFormat;
}

export interface ExportReport {
  readonly directory: string;
  readonly format: ExportFormat;
  readonly records: Readonly<Partial<Record<RecordKind, number>>>;
}

const header = (name: string, description: string | undefined): string =>
  ` yaml-language-server: $schema=schema/${name}.schema.json\n ${description ?? ""}.`;

const writeSchemas = async (directory: string): Promise<void> => {
  await mkdir(join(directory, "schema"));
  for (const { name, text } of jsonSchemas()) await writeFile(join(directory, "schema", name), text);
};

const writeYaml = async (directory: string, kind: RecordKind, reader: DatabaseReader): Promise<number> => {
  const records: unknown[] = [];
  for await (const record of reader.records(kind)) records.push(record);
  if (records.length > 0) {
    const comment = header(kind, RECORD_SCHEMAS[kind].description);
    await writeFile(join(directory, `${kind}.yaml`), toYaml(records, comment));
  }
  return records.length;
};

const writeKind = (
  directory: string,
  kind: RecordKind,
  format: ExportFormat,
  reader: DatabaseReader,
): Promise<number> => {
  if (format === "yaml") return writeYaml(directory, kind, reader);
  const path = join(directory, `${kind}.${format}`);
  const records = reader.records(kind);
  return format === "csv" ? writeCsv(path, RECORD_TABLES[kind], records) : writeNdjson(path, records);
};

/** Writes the dataset in the database to a directory, in the format that importing reads. */
export const exportDataset = async (
  database: Database,
  directory: string,
  { format = "yaml" }: ExportOptions = {},
): Promise<ExportReport> =>
  readDatabase(database, async (reader) => {
    const dataset = await reader.dataset();
    if (!dataset) {
      throw new UserFacingError(
        'The database holds no dataset: import one with "sarazm dataset import" first.',
      );
    }
    await prepareDirectory(directory);
    await writeFile(
      join(directory, "dataset.yaml"),
      toYaml(dataset, header("dataset", "What the dataset is")),
    );
    const records: Partial<Record<RecordKind, number>> = {};
    for (const kind of reader.kinds) records[kind] = await writeKind(directory, kind, format, reader);
    await writeSchemas(directory);
    return { directory, format, records };
  });
