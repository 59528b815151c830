// Prints the files of a report that are worth another try, alone, where nothing else takes the machine's time:
// failed-files.js DIRECTORY NAME. It prints none where many failed, where a file cannot be loaded, or where a random input
// was found that breaks a property: all of these would fail for a reason.
import { failedFiles, readReport } from "./reports.js";

const MOST = 3;
const isCounterexample = ({ failureMessages }) =>
  failureMessages.some((text) => text.includes("Property failed after"));
const fails = ({ failures }) => failures.length === 0 || failures.some(isCounterexample);

const [directory, name] = process.argv.slice(2);
const report = readReport(directory, name);
const files = report === undefined ? [] : failedFiles(report);
if (files.length <= MOST && !files.some(fails)) {
  for (const { path } of files) process.stdout.write(`${path}\n`);
}
