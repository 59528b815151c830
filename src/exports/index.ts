export { type Table, tablesOf } from "./describe";
export { codeListsOf, dictionaryOf } from "./dictionary";
export type { Pieces } from "./formats/format";
export { FORMATS } from "./formats/formats";
export { labeller } from "./labels/labels";
export { type OpenExport, openExport, type StartedExport, writeListing } from "./open-export";
export {
  type ExportRequest,
  type FileName,
  type Parameters,
  readFileName,
  readListingRequest,
  readRequest,
} from "./request";
