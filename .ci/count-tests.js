// Adds up Vitest's JSON reports of a directory, and fails if there is none or a test failed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [directory = "."] = process.argv.slice(2);
const reports = readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), "utf8")));
const sum = (count) => reports.map(count).reduce((total, each) => total + each, 0);

// A file that cannot be loaded counts as one failed test, though none of its tests ran.
const brokenFiles = ({ testResults }) =>
  testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0)
    .length;

const passed = sum(({ numPassedTests }) => numPassedTests);
const failed = sum((report) => report.numFailedTests + brokenFiles(report));
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
