import { docsOf, environment, variableNames } from "../kernel/config";
import { EXIT_CODES, exitCodeDocs } from "../kernel/errors";

const describeVariable = (name: (typeof variableNames)[number]): string => {
  const docs = docsOf(environment[name]);
  const value = docs.default === undefined ? "not set" : docs.default;
  return `  ${name}\n      ${docs.describes}\n      ${docs.expects}; default: ${value}`;
};

/** The part of --help about environment variables. */
export const environmentHelp = (): string =>
  ["Environment variables:", ...variableNames.map(describeVariable)].join("\n");

/** The part of --help about exit codes. */
export const exitCodesHelp = (): string =>
  [
    "Exit codes:",
    ...Object.entries(EXIT_CODES).map(
      ([name, code]) => `  ${String(code).padStart(2)}  ${exitCodeDocs[name as keyof typeof EXIT_CODES]}`,
    ),
  ].join("\n");
