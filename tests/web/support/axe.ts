import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds fault with; of colours alone where everything else has been looked at before. */
export const faultsOf = async (page: Page, { onlyColours = false } = {}): Promise<readonly string[]> => {
  await page.evaluate(`globalThis.axe === undefined && (() => { ${SOURCE} })()`);
  const rules = onlyColours ? ["color-contrast", "link-in-text-block"] : RULES;
  const options = { runOnly: rules, resultTypes: ["violations"] };
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
};
