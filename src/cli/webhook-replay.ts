import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

interface ReplayOptions extends OutputOptions {
  readonly all?: boolean;
}

const refuseUnclear = (id: string | undefined, { all = false }: ReplayOptions): void => {
  if ((id === undefined) === all) return;
  throw new UserFacingError("Give either the id of a webhook or --all.", {
    exitCode: EXIT_CODES.invalidUsage,
  });
};

export const webhookReplay: CommandDefinition = {
  name: "webhook replay",
  describes: "Queue the dead letters of one webhook, or of all, once more.",
  configure(command) {
    command
      .argument("[id]", "the webhook's id")
      .option("--all", "those of every webhook")
      .option(...JSON_OPTION)
      .action(async (id: string | undefined, options: ReplayOptions) => {
        refuseUnclear(id, options);
        const replayed = await withWebhooks(({ webhooks, kysely, by }) => webhooks.replay(kysely, id, by));
        print(options, { replayed }, `Queued again: ${replayed}.`);
      });
  },
};
