import { UserFacingError } from "../kernel/errors";
import type { PingAnswer } from "../webhooks";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

const describe = ({ status, error, ms }: PingAnswer): string =>
  status === null
    ? `There was no answer (${error}).`
    : `The receiver answered with status ${status} after ${ms} ms.`;

export const webhookTest: CommandDefinition = {
  name: "webhook test",
  describes: "Send a message of the type webhook.ping now, and tell the answer; fails unless it is 2xx.",
  configure(command) {
    command
      .argument("<id>", "the webhook's id")
      .option(...JSON_OPTION)
      .action(async (id: string, options: OutputOptions) => {
        const answer = await withWebhooks(({ webhooks, kysely, settings }) =>
          webhooks.ping(kysely, id, settings),
        );
        print(options, answer, describe(answer));
        if (answer.isDelivered) return;
        throw new UserFacingError(
          `The webhook ${id} did not take the message: look at the receiver, or give another address with "sarazm webhook add".`,
        );
      });
  },
};
