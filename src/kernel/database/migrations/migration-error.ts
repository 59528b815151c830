import { EXIT_CODES, errorMessage, UserFacingError } from "../../errors";
import { addressOf } from "../connection-error";

// The engine wraps what PostgreSQL says in words of its own, and where in its own code that was.
const reasonOf = (error: unknown): string => {
  const message = errorMessage(error);
  const [said = message] = /ERROR: .*/.exec(message) ?? message.split(/\n\s*0:/);
  return said.trim();
};

const replayedMigration = (error: unknown): string | undefined =>
  /Migration `([^`]+)` failed/.exec(errorMessage(error))?.[1];

const failure = (message: string, cause: unknown): UserFacingError =>
  new UserFacingError(message, { cause, exitCode: EXIT_CODES.migrationFailed });

/** Says which migration failed, and why. */
export const migrationError = (error: unknown, url: string, failed?: string): UserFacingError => {
  if (errorMessage(error).startsWith("The database schema is not empty")) {
    const { server, name } = addressOf(url);
    return failure(
      `The database "${name}" at ${server} holds tables that are not Sarazm's: give it a database of its own.`,
      error,
    );
  }
  const name = failed ?? replayedMigration(error);
  const subject = name === undefined ? "Migrating the database" : `The migration ${name}`;
  return failure(`${subject} failed and was rolled back: ${reasonOf(error)}`, error);
};
