import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { packageRoot } from "../../src/kernel/config";

export const committedData = join(packageRoot, "data");

/** A directory that is gone after the file's tests. */
export const temporaryDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-dataset-"));
  afterAll(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** A copy of the committed dataset, to break and to change. */
export class DatasetCopy {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Puts the committed files back. */
  async restore(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
    await cp(committedData, this.directory, { recursive: true });
  }

  async read(file: string): Promise<string> {
    return readFile(join(this.directory, file), "utf8");
  }

  async write(file: string, content: string): Promise<void> {
    await writeFile(join(this.directory, file), content);
  }

  /** Replaces a passage that must be there, the first time that it occurs. */
  async edit(file: string, passage: string, replacement: string): Promise<void> {
    const content = await this.read(file);
    if (!content.includes(passage)) throw new Error(`${file} does not contain ${passage}`);
    await this.write(
      file,
      content.replace(passage, () => replacement),
    );
  }

  async append(file: string, addition: string): Promise<void> {
    await this.write(file, (await this.read(file)) + addition);
  }

  /** The line where a passage begins, counted from one. */
  async lineOf(file: string, passage: string): Promise<number> {
    const content = await this.read(file);
    return content.slice(0, content.indexOf(passage)).split("\n").length;
  }
}

export const copyDataset = async (): Promise<DatasetCopy> => {
  const copy = new DatasetCopy(join(await temporaryDirectory(), "data"));
  await copy.restore();
  return copy;
};
