import { createInterface } from "node:readline";
import type { Kysely } from "kysely";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Database } from "../../kernel/database";
import type { DB } from "../../kernel/database/generated/tables";
import { RECORD_KINDS, type RecordKind } from "../format/kinds";
import { RECORD_TABLES } from "../tables";
import { shapeRecord } from "./shape";
import { selectRecords } from "./statements";

/** The dataset in a database, as it was at one moment. */
export interface DatabaseReader {
  /** dataset.yaml's content; nothing where no dataset was imported. */
  readonly dataset: () => Promise<Readonly<Record<string, unknown>> | undefined>;
  readonly records: (kind: RecordKind) => AsyncGenerator<Readonly<Record<string, unknown>>>;
  readonly kinds: readonly RecordKind[];
}

/** COPY doubles the backslashes of the JSON text; line breaks and tabs are escaped in it already. */
const parseLine = (line: string): Readonly<Record<string, unknown>> =>
  JSON.parse(line.replaceAll("\\\\", "\\"));

async function* readKind(
  client: PoolClient,
  kysely: Kysely<DB>,
  kind: RecordKind,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const table = RECORD_TABLES[kind];
  const { sql: select } = selectRecords(table).compile(kysely);
  const stream = client.query(copyTo(`copy (${select}) to stdout`));
  const failure = new Promise<never>((_, reject) => stream.once("error", reject));
  failure.catch(() => undefined);
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield shapeRecord(table, parseLine(line));
  }
  if (stream.errored) await failure;
}

const readDataset = async (client: PoolClient): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { rows } = await client.query(
    `select title, description, publisher, licence, languages, is_synthetic as "isSynthetic" from dataset`,
  );
  if (!rows[0]) return undefined;
  const columns = Object.keys(rows[0]).map((field) => ({
    field,
    column: field,
    type: field === "title" || field === "description" ? ("localized" as const) : ("text" as const),
  }));
  return shapeRecord({ kind: "sources", table: "dataset", key: ["id"], columns, lists: [] }, rows[0]);
};

/** Reads in one transaction, so that what refers to each other fits together while others write. */
export const readDatabase = async <Result>(
  { pool, kysely }: Database,
  work: (reader: DatabaseReader) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  let isClean = false;
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await work({
      kinds: RECORD_KINDS,
      dataset: () => readDataset(client),
      records: (kind) => readKind(client, kysely, kind),
    });
    await client.query("commit");
    isClean = true;
    return result;
  } finally {
    client.release(!isClean);
  }
};
