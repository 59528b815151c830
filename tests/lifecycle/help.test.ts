import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { docsOf, environment, packageRoot, variableNames } from "../../src/kernel/config";
import { EXIT_CODES, exitCodeDocs } from "../../src/kernel/errors";
import { run } from "./program";

const page = readFileSync(join(packageRoot, "docs", "configuration.md"), "utf8");

it("--version", async () => {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  expect(await run(["--version"], {})).toMatchObject({ exitCode: 0, stdout: version, stderr: "" });
});

it("--help names every variable and every exit code", async () => {
  const { exitCode, stdout } = await run(["--help"], {});
  expect(exitCode).toBe(0);
  for (const name of variableNames) {
    expect(stdout).toContain(`  ${name}\n      ${docsOf(environment[name]).describes}`);
  }
  for (const described of Object.values(exitCodeDocs)) expect(stdout).toContain(described);
});

it.each(variableNames)("docs/configuration.md says of %s what the program says", (name) => {
  const { describes, expects, default: standard } = docsOf(environment[name]);
  const shown = standard === undefined ? "not set" : `\`${standard}\``;
  expect(page).toContain(`| \`${name}\` | ${shown} | ${expects} | ${describes} |`);
});

it.each(Object.entries(EXIT_CODES))(
  "docs/configuration.md says of the exit code for %s what it means",
  (name, code) => {
    expect(page).toContain(`| ${code} | ${exitCodeDocs[name as keyof typeof EXIT_CODES]} |`);
  },
);
