// Adds up Vitest's JSON reports: count-tests.js DIRECTORY NAME... It fails if a test failed, also when its file ran again
// alone (the report "NAME again"), and counts a run that left no report as one failure. It says what failed and why,
// and what passed only the second time; then a line for each run, and one for all.
import { relative } from "node:path";
import { failedFiles, readReport } from "./reports.js";

const [directory, ...names] = process.argv.slice(2);
const LINES = 12;

const say = (line) => process.stdout.write(`${line}\n`);
const firstLines = (text) => text.split("\n").slice(0, LINES).join("\n    ");

const testsOf = ({ path, message, failures }) =>
  failures.length === 0
    ? [{ path, title: "(cannot be loaded)", why: message }]
    : failures.map(({ fullName, failureMessages }) => ({
        path,
        title: fullName,
        why: failureMessages.join("\n"),
      }));

const failedTests = (report) => failedFiles(report).flatMap(testsOf);

const count = (name) => {
  const report = readReport(directory, name);
  if (report === undefined)
    return { name, passed: 0, failed: [{ path: ".", title: "(no report)", why: "" }], late: [] };
  const first = failedTests(report);
  const again = readReport(directory, `${name} again`);
  const failed = again === undefined ? first : failedTests(again);
  const isStillWrong = (test) => failed.some(({ path, title }) => path === test.path && title === test.title);
  const late = again === undefined ? [] : first.filter((test) => !isStillWrong(test));
  return { name, passed: report.numPassedTests + late.length, failed, late };
};

const tell = (what, name, { path, title, why }) =>
  say(`${what} (${name}): ${relative(process.cwd(), path)} > ${title}\n    ${firstLines(why)}`);

const counts = names.map(count);
for (const { name, failed, late } of counts) {
  for (const test of late) tell("passed only when it ran again alone", name, test);
  for (const test of failed) tell("failed", name, test);
}
for (const { name, passed, failed } of counts) say(`${name}: ${passed} passed, ${failed.length} failed`);
const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.reduce((sum, each) => sum + each.failed.length, 0);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
say(`${passed} passed, ${failed} failed`);
