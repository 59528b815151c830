/** What the command line exits with. Documented in docs/configuration.md: scripts rely on these numbers. */
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
  addressInUse: 9,
  embeddedPostgresFailed: 10,
  modelDiffers: 11,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
