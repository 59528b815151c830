export {
  type ExportFormat,
  type ExportOptions,
  type ExportReport,
  exportDataset,
} from "./exporting/export-dataset";
export { jsonSchemas } from "./format/json-schema";
export { describeCount, labelOf } from "./format/kind-labels";
export { RECORD_KINDS, type RecordKind, type RecordOf } from "./format/kinds";
export { type GenerateOptions, type GenerateReport, generateDataset } from "./generating/generate-dataset";
export { InvalidDatasetError, RewrittenHistoryError } from "./importing/errors";
export { type ImportOptions, importDataset } from "./importing/import-dataset";
export type { KindCounts } from "./importing/merge";
export type { ImportProgress, OnProgress } from "./importing/progress";
export type { ImportReport } from "./importing/report";
export { type ShippedDatasetState, shippedDatasetState } from "./importing/shipped-dataset";
export { SHIPPED_DATASET } from "./reading/shipped-directory";
export { type Finding, SEVERITIES, type Severity } from "./validation/finding";
export { type ValidationReport, validateDataset } from "./validation/validate-dataset";
