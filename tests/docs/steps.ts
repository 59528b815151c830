import { codeBlocksOf } from "./markdown";

/** Something that a page asks, and the answer that it shows. */
export interface Step {
  readonly file: string;
  readonly title: string;
  readonly kind: "curl" | "operation";
  readonly code: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly answer?: unknown;
}

const CURL = /^curl /;

/** A block of JSON after something that is asked is its answer; without `data` and `errors`, its variables. */
const isAnswer = (value: object): boolean => "data" in value || "errors" in value;

/** What a page asks, in its order. */
export const stepsOf = (file: string): readonly Step[] => {
  const steps: Step[] = [];
  for (const { language, code, title } of codeBlocksOf(file)) {
    const last = steps.at(-1);
    if (language === "json" && last !== undefined) {
      const value = JSON.parse(code);
      steps[steps.length - 1] = { ...last, ...(isAnswer(value) ? { answer: value } : { variables: value }) };
    } else if (language === "graphql") steps.push({ file, title, kind: "operation", code });
    else if (language === "sh" && CURL.test(code)) steps.push({ file, title, kind: "curl", code });
  }
  return steps;
};
