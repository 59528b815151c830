import { rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Composed } from "../federation";
import { errorMessage, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { MEMBERS_OPTION } from "./federation-check-options";
import { JSON_OPTION, type OutputOptions, print } from "./output";

interface ComposeOptions extends OutputOptions {
  readonly members?: string;
  readonly out?: string;
}

/** In one step: a router may be reading the file. */
const writeOut = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    throw new UserFacingError(`The supergraph cannot be written: ${errorMessage(error)}.`, { cause: error });
  }
};

const describe = ({ parts, supergraph }: Composed, out: string | undefined): string => {
  if (out === undefined) return supergraph.trimEnd();
  return `Composed ${parts.map(({ name }) => name).join(", ")} to ${out}.`;
};

const compose = async (options: ComposeOptions): Promise<void> => {
  // Loaded here, so that other commands need not wait for the whole graph.
  const { composeParts, membersIn, NotComposed, workingTree } = await import("../federation");
  const members = await membersIn(options.members);
  try {
    const composed = await composeParts(await workingTree(members));
    const out = options.out === undefined ? undefined : resolve(options.out);
    if (out !== undefined) await writeOut(out, composed.supergraph);
    const subgraphs = composed.parts.map(({ name, url }) => ({ name, url }));
    const { supergraph } = composed;
    print(options, { subgraphs, problems: [], ...(out ? { out } : { supergraph }) }, describe(composed, out));
  } catch (error) {
    if (options.json && error instanceof NotComposed) {
      print(options, { subgraphs: [], problems: error.problems }, "");
    }
    throw error;
  }
};

export const federationCompose: CommandDefinition = {
  name: "federation compose",
  describes: "Compose our subgraphs and the members' to a supergraph; explains what does not compose.",
  configure(command) {
    command
      .option(...MEMBERS_OPTION)
      .option("--out <file>", "where to write the supergraph (default: standard output)")
      .option(...JSON_OPTION)
      .action(compose);
  },
};
