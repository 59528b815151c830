import { listTokens, type RecordedToken } from "../kernel/auth";
import { migrate } from "../kernel/database";
import type { CommandDefinition } from "./command-definition";
import { refuseWithoutDatabase } from "./db-presence";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { describeHolder, tokenRecord } from "./token-record";
import { withDatabase } from "./with-database";

const stateOf = ({ revoked_at, expires_at }: RecordedToken): string => {
  if (revoked_at !== null) return `revoked ${revoked_at.toISOString()}`;
  const word = expires_at.getTime() <= Date.now() ? "expired" : "holds until";
  return `${word} ${expires_at.toISOString()}`;
};

const describe = (tokens: readonly RecordedToken[]): string =>
  tokens.length === 0
    ? 'No token was issued yet: "sarazm token issue" issues one.'
    : tokens
        .map(
          (token) =>
            `${token.id}  ${stateOf(token)}  ${describeHolder(token)}  ${token.subject}  "${token.name}"`,
        )
        .join("\n");

export const tokenList: CommandDefinition = {
  name: "token list",
  describes: "List the tokens that were issued, the latest first; never the tokens themselves.",
  configure(command) {
    command.option(...JSON_OPTION).action(async (options: OutputOptions) => {
      await refuseWithoutDatabase();
      const tokens = await withDatabase(async (database, logger) => {
        await migrate(database, logger);
        return listTokens(database);
      });
      print(options, tokens.map(tokenRecord), describe(tokens));
    });
  },
};
