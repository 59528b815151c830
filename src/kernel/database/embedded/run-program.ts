import { dirname } from "node:path";
import { execa } from "execa";
import { EXIT_CODES, UserFacingError } from "../../errors";
import type { DataDirectory } from "./data-directory";
import { findBarrier, type OperatingUser } from "./operating-user";

/** What became of a program. */
export interface ProgramResult {
  readonly failed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of PostgreSQL's programs as the user that it has to run as. */
export type RunProgram = (program: string, options: readonly string[]) => Promise<ProgramResult>;

// Its own session: Ctrl-C on the terminal is for this program, which stops PostgreSQL when its requests are done.
// English: the messages are read.
const OPTIONS = { reject: false, detached: true, stdin: "ignore", env: { LC_ALL: "C" } } as const;

// A home of root's own (0700) bars the way to the data and to the programs for any other user. setpriv lets
// PostgreSQL pass, as root would.
const PASS_BARRIERS = ["--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];

const withPrivileges = ({ uid, gid }: OperatingUser): RunProgram => {
  const as = [`--reuid=${uid}`, `--regid=${gid}`, ...PASS_BARRIERS];
  return (program, options) => execa("setpriv", [...as, program, ...options], { ...OPTIONS, cwd: "/" });
};

const canPassBarriers = async (run: RunProgram, program: string): Promise<boolean> =>
  !(await run(program, ["--version"])).failed;

const barred = (barrier: string): UserFacingError =>
  new UserFacingError(
    `PostgreSQL does not run as root, and the user that it runs as may not enter ${barrier}: move Sarazm and SARAZM_DATA_DIR out of there, run it as another user, or set DATABASE_URL.`,
    { exitCode: EXIT_CODES.embeddedPostgresFailed },
  );

/** Finds the way to run PostgreSQL's programs as `user`. */
export const chooseRunner = async (
  user: OperatingUser | undefined,
  directory: DataDirectory,
  program: string,
): Promise<RunProgram> => {
  if (user === undefined)
    return (file, options) => execa(file, [...options], { ...OPTIONS, cwd: directory.root });
  const barrier = (await findBarrier(directory.root, user)) ?? (await findBarrier(dirname(program), user));
  if (barrier === undefined) {
    return (file, options) => execa(file, [...options], { ...OPTIONS, ...user, cwd: "/" });
  }
  const run = withPrivileges(user);
  if (await canPassBarriers(run, program)) return run;
  throw barred(barrier);
};
