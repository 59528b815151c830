import type { DeadLetter } from "../webhooks";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

const describeOne = ({ webhook, change, subject, attempts, lastError }: DeadLetter): string =>
  `change ${change} (${subject}) for ${webhook}: given up after ${attempts} attempts, ${lastError}`;

export const webhookDeadLetters: CommandDefinition = {
  name: "webhook dead-letters",
  describes: "Tell the changes that receivers would not take, of one webhook or of all.",
  configure(command) {
    command
      .argument("[id]", "the webhook's id; all without it")
      .option(...JSON_OPTION)
      .action(async (id: string | undefined, options: OutputOptions) => {
        const letters = await withWebhooks(({ webhooks, kysely }) => webhooks.listDeadLetters(kysely, id));
        const text =
          letters.length === 0 ? "There are no dead letters." : letters.map(describeOne).join("\n");
        print(options, { deadLetters: letters }, text);
      });
  },
};
