export { connect } from "./connect";
export { addressOf, type DatabaseAddress } from "./connection-error";
export type { Database } from "./database";
export type { DB } from "./generated/tables";
export { assertNotNewer, type MigrationHistory, readMigrationHistory } from "./migrations/history";
export { migrate } from "./migrations/migrate";
