// Adds up Vitest's JSON reports: count-tests.js DIRECTORY NAME... It fails if a test failed, and counts a run
// that left no report as one failure. A line for each, then one for all.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [directory, ...names] = process.argv.slice(2);

// A file that cannot be loaded counts as one failed test, though none of its tests ran.
const brokenFiles = ({ testResults }) =>
  testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0)
    .length;

const count = (name) => {
  const path = join(directory, `${name}.json`);
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles(report) };
};

const counts = names.map(count);
for (const [index, name] of names.entries()) {
  const { passed, failed } = counts[index];
  process.stdout.write(`${name.replaceAll("+", " ")}: ${passed} passed, ${failed} failed\n`);
}
const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.reduce((sum, each) => sum + each.failed, 0);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
