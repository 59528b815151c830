import { join } from "node:path";
import { execa } from "execa";
import { packageRoot } from "../../../src/kernel/config";

export const examples = join(packageRoot, "examples");

interface Run {
  readonly program: string;
  readonly parameters?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const started = ({ program, parameters = [], env = {}, cwd = examples }: Run) =>
  execa(program, parameters, {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    cwd,
    extendEnv: false,
    reject: false,
    stripFinalNewline: true,
  });

/** Runs a program of an example to its end, as somebody who tries it does. */
export const run = async (example: Run) => {
  const { exitCode, stdout, stderr } = await started(example);
  return { exitCode, stdout, stderr, rows: stdout.split("\n").map((line) => line.split("\t")) };
};

/** Starts one that goes on. */
export const start = started;
