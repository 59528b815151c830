import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../src/kernel/config";

const FOLDER = join(packageRoot, "src", "web", "i18n", "messages");

/** What the interface can say in a language, as it is written: with the places of values. */
export const messagesIn = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(FOLDER, `${language}.json`), "utf8"));

const english = messagesIn("en");

/** A message of the English interface that has no values in it. */
export const said = (id: string): string => {
  const message = english[id];
  if (message === undefined || message.includes("{")) throw new Error(`No plain message "${id}"`);
  return message;
};
