import type { ListedWebhook } from "../webhooks";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withWebhooks } from "./with-webhooks";

const describeOne = (webhook: ListedWebhook): string => {
  const { id, url, name, filter, isActive, behind, queued, delivered, dead, lastError } = webhook;
  return [
    `${id}  ${isActive ? "active" : "inactive"}  ${url}${name === null ? "" : `  ${name}`}`,
    ...(filter === null ? [] : [`  filter: ${JSON.stringify(filter)}`]),
    `  not looked at: ${behind}, queued: ${queued}, delivered: ${delivered}, dead letters: ${dead}`,
    ...(lastError === null ? [] : [`  last error: ${lastError}`]),
  ].join("\n");
};

export const webhookList: CommandDefinition = {
  name: "webhook list",
  describes: "Tell the webhooks there are, and how far each of them is. Secrets are never shown.",
  configure(command) {
    command.option(...JSON_OPTION).action(async (options: OutputOptions) => {
      const listed = await withWebhooks(({ webhooks, kysely }) => webhooks.listWebhooks(kysely));
      const text = listed.length === 0 ? "There is no webhook." : listed.map(describeOne).join("\n");
      print(options, { webhooks: listed }, text);
    });
  },
};
