import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Baseline, Checked, ClientDocument, Part } from "../federation";
import { configFromEnvironment } from "../kernel/config";
import { requiredDocumentPaths } from "../kernel/documents";
import { EXIT_CODES, errorMessage, UserFacingError } from "../kernel/errors";
import type { OutputOptions } from "./output";

type Federation = typeof import("../federation");

/** Which change is checked, and against what. */
export interface CheckCommandOptions extends OutputOptions {
  readonly all?: boolean;
  readonly leave?: readonly string[];
  readonly url?: string;
  readonly members?: string;
  readonly registry?: string;
  readonly operations?: readonly string[];
  readonly usage?: string;
  readonly strict?: boolean;
}

export const MEMBERS_OPTION = [
  "--members <file>",
  "the list of other owners' subgraphs (default: federation/members.yaml that Sarazm brings along)",
] as const;

export const REGISTRY_OPTION = [
  "--registry <directory>",
  "the directory with what is published (default: federation/ in SARAZM_DATA_DIR)",
] as const;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const webAddress = (value: string): string => {
  if (/^https?:\/\/\S+$/.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError("Give an http or https address.");
};

/** Adds what checking and publishing have in common. */
export const addCheckOptions = (command: Command): Command =>
  command
    .argument("[subgraph]", "the subgraph that changes, or joins")
    .argument("[sdl-file]", "its schema as it is to be")
    .option(
      "--all",
      "all subgraphs, ours as their modules are and the members' as they tell them; others that are published stay",
    )
    .option("--leave <name>", "a subgraph that leaves; may be given again", collect)
    .option(
      "--url <address>",
      "where a subgraph answers that is neither published nor a member yet",
      webAddress,
    )
    .option(...MEMBERS_OPTION)
    .option(...REGISTRY_OPTION)
    .option(
      "--operations <path>",
      "what clients use: a folder of .graphql files, one of them, or a manifest of persisted documents; may be given again (default: those of the web client and of the documentation, which Sarazm brings along, and PERSISTED_DOCUMENTS)",
      collect,
    )
    .option("--usage <file>", "how often what was asked, as JSON or NDJSON: document, count, client")
    .option("--strict", "also refuse breaking changes that no known document uses");

export const registryOf = ({ registry }: { readonly registry?: string }): string =>
  registry === undefined ? join(configFromEnvironment().dataDirectory, "federation") : resolve(registry);

const readSdl = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UserFacingError(`The schema ${file} cannot be read: ${errorMessage(error)}.`, { cause: error });
  }
};

const wrongUsage = (message: string): UserFacingError =>
  new UserFacingError(message, { exitCode: EXIT_CODES.invalidUsage });

/** The subgraphs as they are to be. */
const partsAsked = async (
  federation: Federation,
  baseline: Baseline,
  changed: readonly (string | undefined)[],
  options: CheckCommandOptions,
): Promise<readonly Part[]> => {
  const { leave = [] } = options;
  const parts = await partsChanged(federation, baseline, changed, options);
  return federation.withoutLeaving(parts, leave);
};

const partsChanged = async (
  federation: Federation,
  { parts }: Baseline,
  [name, sdlFile]: readonly (string | undefined)[],
  { all: isAll, leave, members: list, url: address }: CheckCommandOptions,
): Promise<readonly Part[]> => {
  if (isAll && name !== undefined) throw wrongUsage("Say which subgraph changes, or --all, not both.");
  if (name === undefined && !isAll && leave !== undefined) return parts;
  const members = await federation.membersIn(list);
  if (isAll) return federation.keepPublished(await federation.workingTree(members), parts);
  if (name === undefined || sdlFile === undefined) {
    throw wrongUsage("Say which subgraph changes and give its schema, or say --all.");
  }
  const url = address ?? members.find((member) => member.name === name)?.url;
  return federation.propose(parts, { name, sdl: await readSdl(sdlFile), url });
};

/** What is known of what clients use: of what comes with the program, and of what the server is configured with. */
const knownOperations = (): readonly string[] => [
  ...new Set([...requiredDocumentPaths(), ...(configFromEnvironment().persisted.paths ?? [])]),
];

const documentsAsked = async (
  federation: Federation,
  { operations = knownOperations(), usage }: CheckCommandOptions,
): Promise<readonly ClientDocument[]> => {
  const documents = (await Promise.all(operations.map(federation.readDocuments))).flat();
  return usage === undefined ? documents : federation.addUsage(documents, usage);
};

/** A check as it was asked for, with what it compared with. */
export interface RanCheck {
  readonly federation: Federation;
  readonly baseline: Baseline;
  readonly checked: Checked;
}

/** Checks what a command line asks for. */
export const runCheck = async (
  changed: readonly (string | undefined)[],
  options: CheckCommandOptions,
): Promise<RanCheck> => {
  // Loaded here, so that other commands need not wait for the whole graph.
  const federation = await import("../federation");
  const baseline = await federation.readBaseline(registryOf(options));
  const documents = await documentsAsked(federation, options);
  const { strict: isStrict = false } = options;
  try {
    const parts = await partsAsked(federation, baseline, changed, options);
    return {
      federation,
      baseline,
      checked: await federation.check(baseline, parts, { documents, isStrict }),
    };
  } catch (error) {
    if (!(error instanceof federation.NotComposed)) throw error;
    const { version: against, parts } = baseline;
    const subgraphs = parts.map(({ name }) => name);
    const nothing = { changes: [], documents: 0, broken: [], outdated: [], passes: false };
    const report = { against, subgraphs, problems: error.problems, ...nothing };
    return { federation, baseline, checked: { report, composed: undefined } };
  }
};
