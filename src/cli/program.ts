import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../kernel/config";
import type { CommandDefinition } from "./command-definition";
import { commandGroups, commands } from "./commands";
import { environmentHelp, exitCodesHelp } from "./help";

const readVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  return version;
};

const groupOf = (program: Command, name: string): Command =>
  program.commands.find((command) => command.name() === name) ??
  program.command(name).description(commandGroups[name] ?? "");

const addCommand = (
  program: Command,
  { name, describes, isDefault = false, configure }: CommandDefinition,
): void => {
  const [first = "", second] = name.split(" ");
  const command =
    second === undefined ? program.command(first) : groupOf(program, first).command(second, { isDefault });
  configure(command.description(describes));
};

/** The whole command line. */
export const createProgram = (): Command => {
  const program = new Command("sarazm")
    .description("An open, federated GraphQL graph of what governments promise each other.")
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError("(sarazm --help tells more)")
    .addHelpText("after", () => `\n${environmentHelp()}\n\n${exitCodesHelp()}`);
  for (const definition of commands) addCommand(program, definition);
  return program;
};
