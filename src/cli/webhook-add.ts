import { InvalidArgumentError, Option } from "commander";
import { errorMessage } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { loadGraph, withWebhooks } from "./with-webhooks";

interface AddOptions extends OutputOptions {
  readonly filter?: unknown;
  readonly name?: string;
  readonly fromStart?: boolean;
  readonly after?: string;
}

const parseFilter = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`It is not JSON: ${errorMessage(error)}.`);
  }
};

const startOf = ({ fromStart = false, after }: AddOptions) => {
  if (after !== undefined) return { cursor: after };
  return fromStart ? "start" : "now";
};

const describe = ({ id, secret }: { readonly id: string; readonly secret: string }): string =>
  [
    `Added the webhook ${id}. Its signing secret, which is shown this once:`,
    "",
    `  ${secret}`,
    "",
    `Try it: sarazm webhook test ${id}`,
  ].join("\n");

export const webhookAdd: CommandDefinition = {
  name: "webhook add",
  describes: "Have every change that is written from now on sent to an address, signed.",
  configure(command) {
    command
      .argument("<url>", "where to; https or http, reached over the internet")
      .option(
        "--filter <json>",
        `which changes: a ChangeFilter of the graph, as '{"countries":["KZ"]}'`,
        parseFilter,
      )
      .option("--name <name>", "what it is for, for those who read the list")
      .addOption(new Option("--from-start", "begin with the first change there is").conflicts("after"))
      .option("--after <cursor>", "begin after a cursor of the feed of changes")
      .option(...JSON_OPTION)
      .action(async (url: string, options: AddOptions) => {
        const { filter, name } = options;
        const added = await withWebhooks(async ({ webhooks, database, kysely, settings, by }) => {
          const readFeed = webhooks.feedReader(await loadGraph(), database);
          const { allowPrivateAddresses } = settings;
          const webhook = { url, filter, name, from: startOf(options) } as const;
          return webhooks.addWebhook(kysely, { readFeed, allowPrivateAddresses, by }, webhook);
        });
        print(options, added, describe(added));
      });
  },
};
