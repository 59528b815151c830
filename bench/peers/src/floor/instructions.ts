import { readFile } from "node:fs/promises";
import { instructionsFile } from "../contender";

/** A parameter's text: pieces of it, of which some are variables of the request. */
export type ValueTemplate = readonly (string | { readonly variable: string })[] | null;

/** How the floor answers one operation. */
export interface Instruction {
  readonly operation: string;
  /** The statement that Sarazm runs for it. */
  readonly sql: string;
  readonly values: readonly ValueTemplate[];
  /** Which of its columns holds the JSON. */
  readonly column: number;
  /** What stands before and after that in the answer. */
  readonly before: string;
  readonly after: string;
}

export const readInstructions = async (): Promise<readonly Instruction[]> =>
  JSON.parse(await readFile(instructionsFile(), "utf8")) as Instruction[];
