import { readDocument } from "../../docs/markdown";

const page = readDocument("docs/lifecycle.md");

const codesIn = (text: string): string[] => [...text.matchAll(/`([A-Z_]+)`/g)].map(([, code = ""]) => code);

const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)];

/** What may follow each official status, as docs/lifecycle.md has it; itself not among them. */
export const DOCUMENTED_STEPS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  rows.map(([, from = "", next = ""]) => [from, codesIn(next)]),
);

/** What assessors may find, after whatever was found before. */
export const DOCUMENTED_FINDINGS: readonly string[] = codesIn(
  page.match(/each of (.*?) may follow any value/s)?.[1] ?? "",
);
