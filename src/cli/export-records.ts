import {
  codeListsOf,
  dictionaryOf,
  type Pieces,
  readListingRequest,
  readRequest,
  writeListing,
} from "../exports";
import { buildWholeGraph } from "../graph";
import { UserFacingError } from "../kernel/errors";
import type { FormatName } from "../kernel/exports";
import { refuseWithoutDatabase } from "./db-presence";
import { exportTable } from "./export-table";

/** What is to be exported, and how. */
export interface ExportParameters {
  readonly format: FormatName;
  readonly where?: string;
  readonly asOf?: string;
  readonly columns?: string;
  readonly language?: string;
  readonly bom?: boolean;
}

/** The parameters as the server is given them: both read them alike. */
const parametersOf = ({ where, asOf, columns, language, bom }: ExportParameters) => ({
  ...(where !== undefined && { where }),
  ...(asOf !== undefined && { asOf }),
  ...(columns !== undefined && { columns }),
  ...(language !== undefined && { language }),
  ...(bom === true && { bom: "true" }),
});

/** What is wrong with what was given is told as the server tells it. */
const checked = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    throw new UserFacingError((error as Error).message, { cause: error });
  }
};

/** Writes what it is given, and tells how far it is. */
export type Write = (pieces: Pieces, tell?: () => string) => Promise<number>;

export const exportListing = async (name: string, options: ExportParameters, write: Write) => {
  const { format } = options;
  const schema = buildWholeGraph();
  const request = checked(() => readListingRequest({ name, format }, parametersOf(options), []));
  const listing = name === "dictionary" ? dictionaryOf(schema) : codeListsOf(schema, request.languages);
  const bytes = await write(writeListing(listing, request));
  return { bytes, rows: listing.rows.length, revision: null };
};

export const exportRecords = async (name: string, options: ExportParameters, write: Write) => {
  const schema = buildWholeGraph();
  const file = { name, format: options.format };
  const request = checked(() => readRequest(schema, file, parametersOf(options), []));
  if (request === undefined) throw new Error(`"${name}" is no export`);
  await refuseWithoutDatabase();
  return exportTable(schema, request, write);
};
