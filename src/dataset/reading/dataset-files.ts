import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, UserFacingError } from "../../kernel/errors";
import { RECORD_KINDS, type RecordKind } from "../format/kinds";

export interface DatasetFile {
  readonly path: string;
  /** Relative to the dataset: what findings name. */
  readonly name: string;
  readonly bytes: number;
}

/** The files of a dataset, by what they hold. */
export interface DatasetFiles {
  readonly directory: string;
  readonly dataset: DatasetFile | undefined;
  readonly kinds: ReadonlyMap<RecordKind, readonly DatasetFile[]>;
  /** Files that no kind of record claims: most often a misspelt name. */
  readonly unknown: readonly string[];
  readonly bytes: number;
}

const list = async (directory: string): Promise<string[]> => {
  try {
    return await readdir(directory);
  } catch (error) {
    const reason = errorCode(error) === "ENOTDIR" ? "is not a directory" : "does not exist or cannot be read";
    throw new UserFacingError(
      `The dataset ${directory} ${reason}: give the directory that holds dataset.yaml.`,
      { cause: error },
    );
  }
};

const describeFile = async (directory: string, name: string): Promise<DatasetFile> => {
  const path = join(directory, name);
  return { path, name, bytes: (await stat(path)).size };
};

/** What the file of a kind may be called. */
const namesOf = (kind: string): string[] => ["yaml", "ndjson", "csv"].map((ending) => `${kind}.${ending}`);

/** Finds what a directory holds, without reading it. */
export const findDatasetFiles = async (directory: string): Promise<DatasetFiles> => {
  const names = (await list(directory)).filter((name) => /\.(ya?ml|ndjson|csv)$/.test(name));
  const files = new Map<string, DatasetFile>();
  for (const name of names) files.set(name, await describeFile(directory, name));
  const claimed = (kind: string): DatasetFile[] =>
    namesOf(kind)
      .map((name) => files.get(name))
      .filter((file) => file !== undefined);
  const known = new Set(RECORD_KINDS.flatMap(namesOf));
  return {
    directory,
    dataset: files.get("dataset.yaml"),
    kinds: new Map(RECORD_KINDS.map((kind) => [kind, claimed(kind)])),
    unknown: names.filter((name) => name !== "dataset.yaml" && !known.has(name)),
    bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  };
};
