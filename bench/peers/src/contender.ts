/** What every contender is told when it starts. */
export interface ContenderSettings {
  readonly databaseUrl: string;
  /** How many connections to the database are open at most: the same for all. */
  readonly poolSize: number;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the bench starts this program`);
  return value;
};

export const contenderSettings = (): ContenderSettings => ({
  databaseUrl: required("DATABASE_URL"),
  poolSize: Number(required("DATABASE_POOL_SIZE")),
});

/** Where the bench wrote what a contender without a graph of its own answers. */
export const instructionsFile = (): string => required("BENCH_INSTRUCTIONS");

/** Any free port of this machine. */
export const LISTEN = { host: "127.0.0.1", port: 0 } as const;

/** The port that a server took. */
export const portOf = (server: { address(): unknown }): number =>
  (server.address() as { readonly port: number }).port;

/** Tells the bench where to ask, as `sarazm start --json` does, and ends when the bench does. */
export const announce = (port: number, path = "/graphql"): void => {
  process.stdout.write(`${JSON.stringify({ graph: `http://127.0.0.1:${port}${path}` })}\n`);
  process.on("SIGTERM", () => process.exit());
  process.stdin.on("end", () => process.exit()).resume();
};
