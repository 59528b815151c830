import { join } from "node:path";
import { packageRoot } from "../../src/kernel/config";
import type { Program } from "./program";

/** The real program, with a command of its own. */
export const sarazmProgram = (
  args: readonly string[],
  variables: Program["variables"],
  processors: string | undefined,
): Program => ({
  command: [join(packageRoot, "bin", "sarazm.js"), ...args],
  // Never a database that the environment of the bench names.
  variables: { DATABASE_URL: undefined, PORT: "0", ...variables },
  processors,
});

/** The program, serving. */
export const sarazmServer = (variables: Program["variables"], processors: string | undefined): Program =>
  sarazmProgram(["start", "--json", "--stop-with-parent"], variables, processors);
