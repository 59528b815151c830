import pg from "pg";
import type { Credentials } from "./credentials";
import type { Postmaster } from "./postmaster";

const DATABASE = "sarazm";

interface Login {
  readonly name: string;
  readonly password: string;
}

const urlOf = ({ port }: Postmaster, { name, password }: Login, database: string): string =>
  `postgresql://${name}:${password}@127.0.0.1:${port}/${database}`;

/** The address of the application's database. */
export const applicationUrl = (postmaster: Postmaster, { application }: Credentials): string =>
  urlOf(postmaster, application, DATABASE);

const createRole = async (client: pg.Client, { name, password }: Login): Promise<void> => {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  if (rowCount !== 0) return;
  // CREATEDB: the shadow databases that migrations are compared in.
  await client.query(
    `CREATE ROLE ${client.escapeIdentifier(name)} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`,
  );
};

const createDatabase = async (client: pg.Client, owner: string): Promise<void> => {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount !== 0) return;
  await client.query(`CREATE DATABASE ${DATABASE} OWNER ${client.escapeIdentifier(owner)}`);
};

/** Makes the application's role, which is no superuser, and its database, where they are missing. */
export const bootstrap = async (postmaster: Postmaster, credentials: Credentials): Promise<void> => {
  const connectionString = urlOf(postmaster, credentials.superuser, "postgres");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await createRole(client, credentials.application);
    await createDatabase(client, credentials.application.name);
  } finally {
    await client.end();
  }
};
