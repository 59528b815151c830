import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

export const webhookActivate: CommandDefinition = {
  name: "webhook activate",
  describes: "Send to a webhook again whose receiver had answered 410 Gone; what it missed goes first.",
  configure(command) {
    command
      .argument("<id>", "the webhook's id")
      .option(...JSON_OPTION)
      .action(async (id: string, options: OutputOptions) => {
        await withWebhooks(({ webhooks, kysely, by }) => webhooks.activateWebhook(kysely, id, by));
        print(options, { activated: id }, `The webhook ${id} is active.`);
      });
  },
};
