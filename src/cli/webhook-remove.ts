import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

export const webhookRemove: CommandDefinition = {
  name: "webhook remove",
  describes: "Remove a webhook, with what is queued for it and its dead letters.",
  configure(command) {
    command
      .argument("<id>", "the webhook's id")
      .option(...JSON_OPTION)
      .action(async (id: string, options: OutputOptions) => {
        await withWebhooks(({ webhooks, kysely, by }) => webhooks.removeWebhook(kysely, id, by));
        print(options, { removed: id }, `Removed the webhook ${id}.`);
      });
  },
};
