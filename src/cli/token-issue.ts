import { InvalidArgumentError, Option } from "commander";
import {
  countryCode,
  type IssuedToken,
  issueToken,
  oneLine,
  type RoleClaim,
  roleClaims,
  roleOf,
} from "../kernel/auth";
import { configFromEnvironment } from "../kernel/config";
import { type Database, migrate } from "../kernel/database";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { refuseWithoutDatabase } from "./db-presence";
import { managerOfCommand } from "./manager";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { lifetimeMs } from "./token-lifetime";
import { describeHolder, tokenRecord } from "./token-record";
import { withDatabase } from "./with-database";

interface IssueOptions extends OutputOptions {
  readonly role: RoleClaim;
  readonly country?: string;
  readonly expires: number;
  readonly name?: string;
  readonly subject?: string;
}

const unusable = (message: string): UserFacingError =>
  new UserFacingError(message, { exitCode: EXIT_CODES.invalidUsage });

const country = (value: string): string => {
  if (countryCode.safeParse(value).success) return value;
  throw new InvalidArgumentError("Give a code of ISO 3166-1 alpha-2, as in KZ.");
};

const text = (value: string): string => {
  const { success, data } = oneLine.safeParse(value);
  if (success) return data;
  throw new InvalidArgumentError("Give one line of 1 to 200 characters.");
};

const refuseMismatch = ({ role, country }: IssueOptions): void => {
  if (role === "focal-point" && country === undefined)
    throw unusable("A focal point reports for one country: say which with --country, as in --country KZ.");
  if (role !== "focal-point" && country !== undefined)
    throw unusable(`--country is for focal points, and the role ${role} has none: leave it out.`);
};

const refuseUnknown = async ({ kysely }: Database, code: string | undefined): Promise<void> => {
  if (code === undefined) return;
  const rows = await kysely.selectFrom("country").select("code").orderBy("code").execute();
  const codes = rows.map((row) => row.code);
  if (!codes.includes(code))
    throw unusable(
      `The country ${code} is not in the database, which knows ${codes.join(", ") || "none yet"}.`,
    );
};

/** Beside the token, on standard error: standard output is the token's alone. */
const explain = ({ recorded }: IssuedToken): string =>
  [
    `A token of ${describeHolder(recorded)}, named publicly as "${recorded.name}", until ${recorded.expires_at.toISOString()}.`,
    "It is shown this once. Whoever has it may write in that name: keep it secret.",
    `To end it sooner: sarazm token revoke ${recorded.id}`,
    "",
  ].join("\n");

const issue = async (options: IssueOptions): Promise<void> => {
  refuseMismatch(options);
  await refuseWithoutDatabase();
  const { dataDirectory } = configFromEnvironment();
  const issued = await withDatabase(async (database, logger) => {
    await migrate(database, logger);
    await refuseUnknown(database, options.country);
    const { country, subject, name } = options;
    const issuedAt = new Date();
    const expiresAt = new Date(issuedAt.getTime() + options.expires);
    const grant = { role: roleOf(options.role), country, subject, name, issuedAt, expiresAt };
    return issueToken({ database, dataDirectory, by: managerOfCommand() }, grant);
  });
  const { token, recorded } = issued;
  if (options.json !== true) process.stderr.write(explain(issued));
  print(options, { token, ...tokenRecord(recorded) }, token);
};

export const tokenIssue: CommandDefinition = {
  name: "token issue",
  describes:
    "Issue an access token, and print it alone on standard output; its signing key is made if missing.",
  configure(command) {
    command
      .addOption(
        new Option("--role <role>", "what its holder may do").choices(roleClaims).makeOptionMandatory(),
      )
      .option("--country <code>", "the country that a focal point reports for, as in KZ", country)
      .requiredOption(
        "--expires <duration>",
        "for how long it holds: 30d, 12h, 90m; at most 366d",
        lifetimeMs,
      )
      .option("--name <name>", "how records name its holder, publicly (default: by the role)", text)
      .option("--subject <subject>", "who it is, for the audit alone (default: by the role)", text)
      .option(...JSON_OPTION)
      .action(issue);
  },
};
