import { readDocument } from "../markdown";

/** A fenced block of the page. What follows the language tells who runs it, or who prints it. */
export interface Block {
  readonly heading: string;
  readonly language: string;
  readonly role: "" | "server" | "follower";
  readonly code: string;
}

/** What is done, and what is to come of it. */
export interface Step {
  readonly heading: string;
  readonly command: string;
  readonly answer: Block | undefined;
  /** What the follower is told of it. */
  readonly told: Block | undefined;
}

const HEADING_OR_FENCE = /^#+ (?<heading>.+)$|^```(?<language>\w+) ?(?<role>\w*)\n(?<code>[\s\S]*?)^```$/gm;

/** The blocks of a page, in order. */
export const blocksOf = (file: string): Block[] => {
  let heading = "";
  return [...readDocument(file).matchAll(HEADING_OR_FENCE)].flatMap(({ groups = {} }) => {
    if (groups["heading"] !== undefined) {
      heading = groups["heading"];
      return [];
    }
    return [{ ...groups, heading } as unknown as Block];
  });
};

const isCommand = ({ language, role }: Block): boolean => language === "sh" && role === "";

/** The commands of a page, each with what is shown until the next one. */
export const stepsOf = (blocks: readonly Block[]): Step[] =>
  blocks.flatMap((block, index) => {
    if (!isCommand(block)) return [];
    const next = blocks.findIndex((other, at) => at > index && isCommand(other));
    const shown = blocks.slice(index + 1, next === -1 ? undefined : next);
    const answer = shown.find(({ language, role }) => language !== "js" && role === "");
    const told = shown.find(({ language, role }) => language === "json" && role === "follower");
    return [{ heading: block.heading, command: block.code, answer, told }];
  });
