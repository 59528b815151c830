import { parseArgs } from "node:util";
import { applyDifference, type Difference, differenceFrom, GENERATORS, type Generator } from "../generation";
import { packageRoot } from "../kernel/config";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";

// A program of its own, not one of sarazm's commands: only those who change the sources run it.

try {
  const { values, positionals } = parseArgs({
    options: { check: { type: "boolean" } },
    allowPositionals: true,
  });
  const differences = await Promise.all(
    generatorsOf(positionals).map((generator) => differenceFrom(packageRoot, generator)),
  );
  process.stdout.write(values.check ? check(differences) : await write(differences));
} catch (error) {
  const isForPeople = error instanceof UserFacingError;
  process.stderr.write(`${isForPeople ? error.message : (error as Error).stack}\n`);
  process.exitCode = isForPeople ? error.exitCode : EXIT_CODES.failure;
}

function generatorsOf(names: readonly string[]): Generator[] {
  if (names.length === 0) return Object.values(GENERATORS);
  return names.map((name) => {
    const generator = GENERATORS[name];
    if (generator) return generator;
    throw new UserFacingError(
      `${name} is nothing to generate: name ${Object.keys(GENERATORS).join(" or ")}.`,
    );
  });
}

function check(differences: readonly Difference[]): string {
  const lines = differences.flatMap(({ missing, stale, leftOver }) => [
    ...missing.map(({ path }) => `${path} is missing.`),
    ...stale.map(({ path }) => `${path} is not what its source says.`),
    ...leftOver.map((path) => `${path} is no longer generated.`),
  ]);
  if (lines.length === 0) return "Every generated file is up to date.\n";
  throw new UserFacingError([...lines, "Run `npm run generate` and commit what it changes."].join("\n"));
}

async function write(differences: readonly Difference[]): Promise<string> {
  for (const difference of differences) await applyDifference(packageRoot, difference);
  return differences
    .flatMap(({ missing, stale, leftOver }) => [
      ...[...missing, ...stale].map(({ path }) => `Wrote ${path}.\n`),
      ...leftOver.map((path) => `Removed ${path}.\n`),
    ])
    .join("");
}
