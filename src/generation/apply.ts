import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Difference } from "./difference";

/** Writes what differs, and removes what is no longer generated. */
export async function applyDifference(root: string, { missing, stale, leftOver }: Difference): Promise<void> {
  for (const { path, text } of [...missing, ...stale]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const path of leftOver) await rm(join(root, path));
}
