import type { ExitCode } from "./exit-code";
import { EXIT_CODES } from "./exit-code";

interface UserFacingErrorOptions extends ErrorOptions {
  readonly exitCode?: ExitCode;
}

/**
 * Something that a person can mend. The message is one clear sentence: what is wrong with what, and what to do.
 * The command line prints it alone, without a stack, and exits with `exitCode`.
 */
export class UserFacingError extends Error {
  override readonly name = "UserFacingError";
  readonly exitCode: ExitCode;

  constructor(message: string, { exitCode = EXIT_CODES.failure, ...options }: UserFacingErrorOptions = {}) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
