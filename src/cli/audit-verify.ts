import { InvalidArgumentError } from "commander";
import { type Head, parseHead, type Verification, verifyHistory } from "../audit";
import { UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withAudit } from "./with-audit";

interface VerifyOptions extends OutputOptions {
  readonly head?: Head;
}

const headOption = (value: string): Head => {
  const head = parseHead(value);
  if (head === undefined) throw new InvalidArgumentError("Give SEQUENCE:HASH, as an earlier run printed it.");
  return head;
};

const describe = ({ statusChanges, head, finding }: Verification, options: VerifyOptions): string =>
  finding
    ? `The first ${statusChanges} status changes are as they were sealed. Their head: ${head}`
    : [
        `All ${statusChanges} status changes are as they were sealed${options.head ? ", and the given head lies on their chain" : ""}.`,
        `Head, to be written down or published: ${head}`,
      ].join("\n");

const refusal = ({ finding }: Verification): UserFacingError | undefined => {
  if (finding === null) return undefined;
  const { sequence, statusChangeId, itemId, explanation } = finding;
  const change = statusChangeId === null ? "" : `, status change ${statusChangeId}`;
  const item = itemId === null ? "" : ` of item ${itemId}`;
  return new UserFacingError(
    `The history is broken at ${sequence}${change}${item}: ${explanation}. Compare with a backup.`,
  );
};

export const auditVerify: CommandDefinition = {
  name: "audit verify",
  describes: "Compute the chain of hashes over the whole history anew; fails where something was changed.",
  configure(command) {
    command
      .option(
        "--head <sequence:hash>",
        "prove that this head, of an earlier run, lies on the chain",
        headOption,
      )
      .option(...JSON_OPTION)
      .action(async (options: VerifyOptions) => {
        const verification = await withAudit((database) => verifyHistory(database, options.head));
        print(options, verification, describe(verification, options));
        const error = refusal(verification);
        if (error) throw error;
      });
  },
};
