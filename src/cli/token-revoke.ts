import { revokeToken } from "../kernel/auth";
import { migrate } from "../kernel/database";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { refuseWithoutDatabase } from "./db-presence";
import { managerOfCommand } from "./manager";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { describeHolder, tokenRecord } from "./token-record";
import { withDatabase } from "./with-database";

/** An id that is not one may be a token, pasted in its place: it is not repeated. */
const unknown = (): UserFacingError =>
  new UserFacingError('No token of that id was issued: "sarazm token list" tells the ids.', {
    exitCode: EXIT_CODES.invalidUsage,
  });

export const tokenRevoke: CommandDefinition = {
  name: "token revoke",
  describes: "Revoke a token that was issued: from now on it does not hold.",
  configure(command) {
    command
      .argument("<id>", 'the token\'s id, which "sarazm token list" tells')
      .option(...JSON_OPTION)
      .action(async (id: string, options: OutputOptions) => {
        await refuseWithoutDatabase();
        const revocation = await withDatabase(async (database, logger) => {
          await migrate(database, logger);
          return revokeToken(database, id, managerOfCommand());
        });
        if (revocation.outcome === "unknown") throw unknown();
        const { outcome, token } = revocation;
        const when =
          outcome === "revoked" ? "Revoked" : `Revoked before, at ${token.revoked_at?.toISOString()}`;
        print(options, tokenRecord(token), `${when}: the token ${token.id} of ${describeHolder(token)}.`);
      });
  },
};
