import { once } from "node:events";
import { createInterface } from "node:readline";
import { execa } from "execa";
import { packageRoot } from "../../../src/kernel/config";
import { endsWithRun } from "../../harness/ends-with-run";

const DONE = "the command has ended";

type Variables = Readonly<Record<string, string>>;

/** A program that prints lines, and is given some. */
const open = (file: string, args: readonly string[], variables: Variables) => {
  const child = execa(file, args, { cwd: packageRoot, env: variables, reject: false, buffer: false });
  endsWithRun(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return {
    child,
    nextLine: async (): Promise<string> => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${file} has ended: ${said}`);
      return value;
    },
  };
};

/** A shell that keeps its variables from one command to the next, as the reader's does. */
export const openShell = (variables: Variables) => {
  const { child, nextLine } = open("sh", [], variables);
  return {
    /** What the command prints to standard output. */
    run: async (command: string): Promise<string> => {
      child.stdin.write(`${command}\nprintf '\\n%s\\n' '${DONE}'\n`);
      const printed: string[] = [];
      for (let line = await nextLine(); line !== DONE; line = await nextLine()) printed.push(line);
      return printed.join("\n").trim();
    },
    close: async (): Promise<void> => {
      child.stdin.end();
      await child;
    },
  };
};

/** The page's follower, as its reader starts it. */
export const openFollower = async (script: string, address: string) => {
  const { child, nextLine } = open(process.execPath, ["--input-type=module", "-", address], {});
  child.stdin.end(script);
  await once(child, "spawn");
  return {
    nextLine,
    close: async (): Promise<void> => {
      child.kill();
      await child;
    },
  };
};
