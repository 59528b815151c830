export { connect } from "./connect";
export { addressOf, type DatabaseAddress } from "./connection-error";
export type { Database } from "./database";
export { findEmbedded } from "./embedded/open-embedded";
export type { DB } from "./generated/tables";
export { assertNotNewer, type MigrationHistory, readMigrationHistory } from "./migrations/history";
export { migrate } from "./migrations/migrate";
export { type OpenDatabase, openDatabase } from "./open-database";
