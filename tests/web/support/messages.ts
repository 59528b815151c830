import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../src/kernel/config";
import { labelMessages } from "../../../src/web/i18n/label-messages";

const read = (folder: string, language: string) =>
  JSON.parse(readFileSync(join(packageRoot, "src", folder, `${language}.json`), "utf8"));

/** What the interface can say in a language, as it is written, with the places of values; words for codes among it. */
export const messagesIn = (language: string): Readonly<Record<string, string>> => ({
  ...read("web/i18n/messages", language),
  ...labelMessages(read("labels", language)),
});

const english = messagesIn("en");

/** A message of the English interface that has no values in it. */
export const said = (id: string): string => {
  const message = english[id];
  if (message === undefined || message.includes("{")) throw new Error(`No plain message "${id}"`);
  return message;
};
