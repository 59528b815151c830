import { CommanderError } from "commander";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import { createProgram } from "./program";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT_CODES.success : EXIT_CODES.invalidUsage;
  if (error instanceof UserFacingError) {
    say(error.message);
    return error.exitCode;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT_CODES.failure;
};

const run = async (): Promise<number> => {
  try {
    await createProgram().parseAsync();
    return EXIT_CODES.success;
  } catch (error) {
    return exitCodeOf(error);
  }
};

const exitCode = await run();
// What was printed goes out first. Then an explicit end: the schema engine leaves timers behind.
process.stdout.write("", () => process.exit(exitCode));
