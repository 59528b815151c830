import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXIT_CODES, UserFacingError } from "../../kernel/errors";
import type { RecordInput, RecordKind } from "../format/kinds";
import { prepareDirectory } from "../writing/prepare-directory";
import { writeNdjson } from "../writing/write-ndjson";
import { toYaml } from "../writing/yaml-text";
import { syntheticItem } from "./action-items";
import { syntheticEvent } from "./events";
import {
  syntheticDataset,
  syntheticDocument,
  syntheticLeaders,
  syntheticPlan,
  syntheticSource,
  syntheticSummit,
} from "./frame";
import { syntheticInitiative } from "./initiatives";
import { Random } from "./random";
import { readWorld, type World } from "./world";

export interface GenerateOptions {
  readonly items: number;
  readonly seed: number;
}

export interface GenerateReport extends GenerateOptions {
  readonly directory: string;
  readonly records: Readonly<Partial<Record<RecordKind, number>>>;
}

const ITEMS_PER_INITIATIVE = 10;
const MOST_ITEMS = 9_999_999;

const refuse = ({ items, seed }: GenerateOptions): void => {
  if (!Number.isInteger(items) || items < 1 || items > MOST_ITEMS) {
    throw new UserFacingError(
      `The number of items is ${items}: give a whole number from 1 to ${MOST_ITEMS}.`,
      { exitCode: EXIT_CODES.invalidUsage },
    );
  }
  if (!Number.isInteger(seed) || Math.abs(seed) > 0x7fffffff) {
    throw new UserFacingError(`The seed is ${seed}: give a whole number of at most 31 bits.`, {
      exitCode: EXIT_CODES.invalidUsage,
    });
  }
};

function* initiatives(count: number, world: World, seed: number): Generator<RecordInput<"initiatives">> {
  const random = new Random(seed);
  for (let number = 1; number <= count; number += 1) yield syntheticInitiative(number, world, random);
}

/** Each kind has chance of its own, so that events can be made twice alike: once to write, once to cite. */
function* events(count: number, world: World, seed: number): Generator<RecordInput<"events">> {
  const random = new Random(seed ^ 0x45564e54);
  for (let number = 1; number <= count; number += 1) yield syntheticEvent(number, world, random);
}

function* actionItems(count: number, world: World, seed: number): Generator<RecordInput<"action-items">> {
  const random = new Random(seed ^ 0x4954454d);
  const ofInitiatives = events(Math.ceil(count / ITEMS_PER_INITIATIVE), world, seed);
  let event = ofInitiatives.next().value;
  for (let number = 1; number <= count; number += 1) {
    const initiative = Math.ceil(number / ITEMS_PER_INITIATIVE);
    if (number > 1 && number % ITEMS_PER_INITIATIVE === 1) event = ofInitiatives.next().value;
    yield syntheticItem(number, initiative, event, world, random);
  }
}

/** Writes a dataset of any size that is the same for the same seed, and says everywhere that it is synthetic. */
export const generateDataset = async (
  options: GenerateOptions,
  directory: string,
): Promise<GenerateReport> => {
  refuse(options);
  await prepareDirectory(directory);
  const { items, seed } = options;
  const world = await readWorld();
  const initiativeCount = Math.ceil(items / ITEMS_PER_INITIATIVE);
  const content: readonly [RecordKind, Iterable<unknown>][] = [
    ["sources", [...world.sources, syntheticSource]],
    ["countries", world.countries],
    ["country-groups", world.groups],
    ["leaders", syntheticLeaders(world)],
    ["sectors", world.sectors],
    ["summits", [syntheticSummit(world)]],
    ["documents", [syntheticDocument]],
    ["initiatives", initiatives(initiativeCount, world, seed)],
    ["events", events(initiativeCount, world, seed)],
    ["action-plans", [syntheticPlan]],
    ["action-items", actionItems(items, world, seed)],
  ];
  await writeFile(
    join(directory, "dataset.yaml"),
    toYaml(syntheticDataset(items, seed), " Synthetic: nothing here has happened."),
  );
  const records: Partial<Record<RecordKind, number>> = {};
  for (const [kind, ofKind] of content) {
    records[kind] = await writeNdjson(join(directory, `${kind}.ndjson`), ofKind);
  }
  return { items, seed, directory, records };
};
