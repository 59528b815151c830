import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { packageRoot } from "../../../src/kernel/config";

const FOLDER = join(packageRoot, "dist", "screenshots");

/** Writes how a page looks, for people to look at. */
export const shoot = async (page: Page, name: string, { fullPage = true } = {}): Promise<void> => {
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
};
