// What Vitest's JSON reports say, and what a second run of a file that failed makes of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A run's name, as files are called. */
const fileName = (name) => name.replaceAll(" ", "+");

/** The report of a run in a directory, or undefined where the run left none. */
export const readReport = (directory, name) => {
  const path = join(directory, `${fileName(name)}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};

const failuresIn = ({ assertionResults }) => assertionResults.filter(({ status }) => status === "failed");

/** Files that failed, each with its failed tests: none where the file could not be loaded. */
export const failedFiles = ({ testResults }) =>
  testResults
    .filter(({ status }) => status === "failed")
    .map((file) => ({ path: file.name, message: file.message, failures: failuresIn(file) }));
