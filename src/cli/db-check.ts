import { packageRoot } from "../kernel/config";
import { missingMigration } from "../kernel/database";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { print } from "./output";
import { withServer } from "./with-server";

const disagree = (message: string): UserFacingError =>
  new UserFacingError(message, { exitCode: EXIT_CODES.modelDiffers });

const checkMigrations = async (): Promise<void> => {
  const missing = await withServer(missingMigration);
  if (missing === undefined) return;
  throw disagree(
    `The migrations do not arrive at the model in prisma/: run "npm run db:create-migration -- NAME". It would write:\n${missing}`,
  );
};

const typesAgree = async (): Promise<boolean> => {
  const { differenceFrom, GENERATORS } = await import("../generation");
  const { model } = GENERATORS;
  if (model === undefined) return true;
  const { missing, stale, leftOver } = await differenceFrom(packageRoot, model);
  return missing.length + stale.length + leftOver.length === 0;
};

export const dbCheck: CommandDefinition = {
  name: "db check",
  describes:
    "Check that the migrations arrive at the model and that the generated types are its own (needs development dependencies).",
  configure(command) {
    command.action(async () => {
      // First what needs no database, but does need development dependencies; told after what it follows from.
      const agree = await typesAgree();
      await checkMigrations();
      if (!agree) {
        throw disagree(
          `The generated types of the tables are not those of the model in prisma/: run "npm run generate".`,
        );
      }
      print({}, undefined, "The model, the migrations and the generated types agree.");
    });
  },
};
