import { createHash } from "node:crypto";
import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from "graphql";
import { openList, type RanStatement, type WholeList } from "../graph";
import { type Database, openSnapshot, type Snapshot } from "../kernel/database";
import { badInput } from "../kernel/errors/graphql";
import { type DatasetState, readDatasetState } from "./dataset-state";
import { codeListsOf, dictionaryOf } from "./dictionary";
import { isRightToLeft } from "./direction";
import type { Content, Listing, Pieces } from "./formats/format";
import { FORMATS } from "./formats/formats";
import type { ExportRequest } from "./request";
import { LIST_ARGUMENTS, operationFor } from "./selection";
import { type Row, rowMaker } from "./values";

/** An export, opened on one state of the database, which it holds until it is closed. */
export interface OpenExport {
  readonly dataset: DatasetState;
  /** The same for exports that are the same, byte by byte, as long as the dataset and the day are. */
  readonly fingerprint: string;
  /** Finds what was asked for and does not exist, and reads the first rows: what comes after may only break off. */
  start(): Promise<StartedExport>;
  /** Stops what the database still does for it. */
  close(): Promise<void>;
}

/** An export whose first rows were read. */
export interface StartedExport {
  readonly pieces: Pieces;
  /** How many rows were written so far. */
  readonly rowsSoFar: () => number;
}

interface ExportOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly onStatement?: ((statement: RanStatement) => void) | undefined;
}

/** Opens an export that was checked. */
export const openExport = async (request: ExportRequest, options: ExportOptions): Promise<OpenExport> => {
  const snapshot = await openSnapshot(options.database);
  try {
    const dataset = await readDatasetState(snapshot.database);
    const document = operationFor(request.table, request.columns);
    const [operation] = document.definitions as readonly [OperationDefinitionNode];
    if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error("an export is an operation");
    const open = () => openRows(request, options, snapshot, { document, operation });
    return {
      dataset,
      fingerprint: fingerprintOf(request, print(document)),
      start: async () => startWriting(request, options.schema, await open()),
      close: snapshot.close,
    };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
};

const fingerprintOf = (
  { table, columns, format, languages, variables, hasByteOrderMark }: ExportRequest,
  document: string,
): string =>
  createHash("sha256")
    .update(JSON.stringify([table.name, columns, format, languages, variables, hasByteOrderMark, document]))
    .digest("base64url")
    .slice(0, 22);

/** The rows, and the first of them: what is wrong with the request is thrown before any is written. */
const openRows = async (
  { variables, languages }: ExportRequest,
  { schema, onStatement }: ExportOptions,
  { database }: Snapshot,
  parsed: Pick<Parameters<typeof openList>[1], "document" | "operation">,
): Promise<OpenRows> => {
  try {
    const context = { database, languages, onStatement };
    const list = await openList(schema, { ...parsed, variables, context });
    if (!("next" in list)) throw list[0];
    return { list, first: await list.next() };
  } catch (error) {
    throw ofParameter(error, variables);
  }
};

interface OpenRows {
  readonly list: WholeList;
  readonly first: Awaited<ReturnType<WholeList["next"]>>;
}

/** What the graph finds wrong with an argument is wrong with the parameter that gives it. */
const ofParameter = (error: unknown, variables: ExportRequest["variables"]): unknown => {
  if (!(error instanceof GraphQLError)) return error;
  const { code, ...details } = error.extensions;
  if (code !== "NOT_FOUND" && code !== "BAD_USER_INPUT") return error;
  const parameter = LIST_ARGUMENTS.where in variables ? "where" : "asOf";
  return badInput(`The parameter "${parameter}" is wrong: ${error.message}`, code, { ...details, parameter });
};

const startWriting = (
  request: ExportRequest,
  schema: GraphQLSchema,
  { list, first }: OpenRows,
): StartedExport => {
  const row = rowMaker(request.columns, request.languages);
  let count = 0;
  async function* batches(): AsyncGenerator<readonly Row[], void> {
    for (let part = first; part.done !== true; part = await list.next()) {
      count += part.value.length;
      yield part.value.map(row);
    }
  }
  return { pieces: writeTable(request, schema, batches()), rowsSoFar: () => count };
};

const writeTable = (
  { table, columns, format, languages, hasByteOrderMark }: ExportRequest,
  schema: GraphQLSchema,
  batches: AsyncIterable<readonly Row[]>,
): Pieces => {
  const shown = { name: table.name, columns };
  const content: Content = {
    ...shown,
    batches,
    hasByteOrderMark,
    isRightToLeft: isRightToLeft(languages),
    explained: [dictionaryOf(schema, shown), codeListsOf(schema, languages, shown)],
  };
  return FORMATS[format].write(content);
};

/** Writes a table whose rows are known. */
export const writeListing = (
  { name, columns, rows }: Listing,
  { format, languages, hasByteOrderMark }: Pick<ExportRequest, "format" | "languages" | "hasByteOrderMark">,
): Pieces => {
  async function* batches(): AsyncGenerator<readonly Row[], void> {
    yield rows;
  }
  return FORMATS[format].write({
    name,
    columns,
    batches: batches(),
    hasByteOrderMark,
    isRightToLeft: isRightToLeft(languages),
    explained: [],
  });
};
