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

/** A server in a bare container may have been made for ASCII only, for which docs/configuration.md warns of search. */
const ofNoLanguage = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ encoding: string; ctype: string }>(
    "SELECT pg_encoding_to_char(encoding) AS encoding, datctype AS ctype FROM pg_database WHERE datname = 'template1'",
  );
  return rows[0]?.encoding !== "UTF8" || ["C", "POSIX"].includes(rows[0].ctype);
};

export const createDatabase = async (url: string, name: string, template?: string): Promise<string> => {
  const from = template === undefined ? "template0" : pg.escapeIdentifier(template);
  await asAdmin(url, async (client) => {
    const isBare = template === undefined && (await ofNoLanguage(client));
    const locale = isBare ? " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'" : "";
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${from}${locale}`);
  });
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
