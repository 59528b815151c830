import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

export const webhookRotateSecret: CommandDefinition = {
  name: "webhook rotate-secret",
  describes: "Give a webhook a new signing secret; the old one signs besides for a day.",
  configure(command) {
    command
      .argument("<id>", "the webhook's id")
      .option(...JSON_OPTION)
      .action(async (id: string, options: OutputOptions) => {
        const { secret } = await withWebhooks(({ webhooks, kysely, by }) =>
          webhooks.rotateSecret(kysely, id, by),
        );
        const text = `The new signing secret of the webhook ${id}, which is shown this once:\n\n  ${secret}\n`;
        print(options, { id, secret }, text);
      });
  },
};
