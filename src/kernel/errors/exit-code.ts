/** What the command line exits with: scripts rely on these numbers. */
export const EXIT_CODES = {
  success: 0,
  failure: 1,
  invalidUsage: 2,
  invalidConfiguration: 3,
  databaseUnavailable: 4,
  databaseTooOld: 5,
  databaseTooNew: 6,
  migrationFailed: 7,
  dataDirectoryInUse: 8,
  addressUnavailable: 9,
  embeddedPostgresFailed: 10,
  modelDiffers: 11,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** What people read of each: in `sarazm --help` and docs/configuration.md. */
export const exitCodeDocs: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
  success: "done, or stopped as asked",
  failure: "failed, for a reason without a code of its own",
  invalidUsage: "unknown command, option or argument",
  invalidConfiguration: "an environment variable has a value that it cannot have",
  databaseUnavailable: "the database cannot be reached, refuses the login, or does not exist",
  databaseTooOld: "PostgreSQL is older than 15",
  databaseTooNew: "a newer version of Sarazm migrated the database",
  migrationFailed: "a migration failed and was rolled back",
  dataDirectoryInUse: "another server runs on the data directory",
  addressUnavailable: "the server cannot listen on HOST and PORT",
  embeddedPostgresFailed: "the embedded PostgreSQL did not start",
  modelDiffers: "the model, the migrations and the generated types do not agree",
};
