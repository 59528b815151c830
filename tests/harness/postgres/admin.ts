import pg from "pg";

/** Runs statements as the user who may create databases. */
export const asAdmin = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The address of another database on the same server. */
export const siblingUrl = (url: string, database: string): string => {
  const sibling = new URL(url);
  sibling.pathname = `/${database}`;
  return sibling.href;
};

export const createDatabase = async (url: string, name: string, template?: string): Promise<string> => {
  const from = template === undefined ? "template0" : pg.escapeIdentifier(template);
  await asAdmin(url, (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${from}`),
  );
  return siblingUrl(url, name);
};

const LIKE_WILDCARDS = /[\\%_]/g;

/** Drops databases whose names begin with a prefix, also those still connected to. */
export const dropDatabases = (url: string, prefix: string): Promise<void> =>
  asAdmin(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE $1 || '%'",
      [prefix.replace(LIKE_WILDCARDS, "\\$&")],
    );
    for (const { name } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    }
  });

export const serverVersion = (url: string): Promise<string> =>
  asAdmin(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version.split(" ", 1)[0] ?? "of an unknown version";
  });
