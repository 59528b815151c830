export { type AuditEntry, allEntries, type EntryFilter, lastEntries } from "./entries";
export { ENTRY_FORMATS, type EntryFormat, entryLines } from "./entry-lines";
export { type Head, parseHead } from "./head";
export { type Verification, verifyHistory } from "./verify-history";
