export { type Table, tablesOf } from "./describe";
export { codeListsOf, dictionaryOf, LISTING_NAMES } from "./dictionary";
export type { Pieces } from "./formats/format";
export { FORMAT_NAMES, FORMATS, type FormatName } from "./formats/formats";
export { type OpenExport, openExport, type StartedExport, writeListing } from "./open-export";
export {
  type ExportRequest,
  type FileName,
  type Parameters,
  readFileName,
  readListingRequest,
  readRequest,
} from "./request";
export { TABLE_NAMES } from "./tables";
