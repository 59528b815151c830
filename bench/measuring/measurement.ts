/** What came out for one contender and one query. */
export interface Measurement {
  readonly contender: string;
  readonly query: string;
  readonly items: number;
  readonly requestsPerSecond: number;
  /** Of the server's process and its children's, per request; undefined where the platform does not tell. */
  readonly serverCpuMs: number | undefined;
  /** Of all processes of PostgreSQL, per request; undefined where the platform does not tell. */
  readonly databaseCpuMs: number | undefined;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** SQL statements per request. */
  readonly statements: number;
  readonly bytesPerAnswer: number;
}
