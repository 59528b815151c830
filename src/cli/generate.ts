import { Argument, Command } from "commander";
import { applyDifference, type Difference, differenceFrom, GENERATORS, type Generator } from "../generation";
import { packageRoot } from "../kernel/config";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";

// A program of its own, not one of sarazm's commands: only those who change the sources run it.
const kinds = Object.keys(GENERATORS);
const program = new Command("generate")
  .description("Writes the files that are generated and committed.")
  .addArgument(new Argument("[kinds...]", "which of them; all without it").choices(kinds))
  .option("--check", "compare them with what is there instead, and fail where they differ")
  .action(generate);

try {
  await program.parseAsync();
} catch (error) {
  const isForPeople = error instanceof UserFacingError;
  process.stderr.write(`${isForPeople ? error.message : (error as Error).stack}\n`);
  process.exitCode = isForPeople ? error.exitCode : EXIT_CODES.failure;
}

async function generate(wanted: string[], options: { check?: boolean }): Promise<void> {
  const names = wanted.length === 0 ? kinds : wanted;
  const differences = await Promise.all(
    names.map((name) => differenceFrom(packageRoot, GENERATORS[name] as Generator)),
  );
  process.stdout.write(options.check ? check(differences) : await write(differences));
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
