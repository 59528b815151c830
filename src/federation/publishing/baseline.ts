import type { Baseline } from "../checking/check";
import { composeParts } from "../composing/compose-parts";
import { committedParts } from "../parts/committed";
import { historyOf, partsOfVersion } from "./registry";

/** What is published in a directory; where nothing is, our subgraphs as they are committed. */
export async function readBaseline(registry: string): Promise<Baseline> {
  const newest = (await historyOf(registry)).at(-1);
  const parts = newest === undefined ? await committedParts() : await partsOfVersion(registry, newest);
  return { ...(await composeParts(parts)), version: newest?.version ?? null };
}
