import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageRoot } from "../../src/kernel/config";

/** A fenced block of code in a document. */
export interface CodeBlock {
  readonly file: string;
  /** The heading that it stands under. */
  readonly title: string;
  readonly code: string;
}

const isDocument = (path: string): boolean => path.endsWith(".md");

/** The documentation: README.md, CONTRIBUTING.md and what is in docs/, as paths from the repository's root. */
export const documents: readonly string[] = [
  ...readdirSync(packageRoot).filter(isDocument),
  ...readdirSync(join(packageRoot, "docs"), { recursive: true, encoding: "utf8" })
    .filter(isDocument)
    .map((path) => relative(packageRoot, join(packageRoot, "docs", path))),
].sort();

export const readDocument = (file: string): string => readFileSync(join(packageRoot, file), "utf8");

const headingBefore = (text: string, index: number): string =>
  [...text.slice(0, index).matchAll(/^#+ (.+)$/gm)].at(-1)?.[1] ?? "";

/** All blocks of a document, in their order. */
export const codeBlocksOf = (file: string): readonly (CodeBlock & { readonly language: string })[] => {
  const text = readDocument(file);
  return [...text.matchAll(/^ *```(\w+)\n(.*?)^ *```$/gms)].map(
    ({ index, 1: language = "", 2: code = "" }) => ({
      file,
      title: headingBefore(text, index),
      language,
      code,
    }),
  );
};

/** The blocks of one language in all documents. */
export const codeBlocks = (language: string): CodeBlock[] => {
  const fence = new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\`$`, "gms");
  return documents.flatMap((file) => {
    const text = readDocument(file);
    return [...text.matchAll(fence)].map(({ index, 1: code = "" }) => ({
      file,
      title: headingBefore(text, index),
      code,
    }));
  });
};
