/** A PostgreSQL server that tests may fill with databases of their own. */
export interface TestPostgres {
  /** Where it came from: "embedded", "in a container", "at TEST_DATABASE_URL". */
  readonly origin: string;
  /** A database on it whose user may create others. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}
