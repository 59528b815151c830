import { cp, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it, onTestFinished } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { codeBlocksOf } from "../docs/markdown";

const TITLE = "Joining with a subgraph of your own";

/** What the documentation says to write into the list of members. */
const list = codeBlocksOf("docs/federation.md").find(
  ({ language, title }) => language === "yaml" && title === TITLE,
);

/** As much of the program as composes, and what it comes with. */
const copyOfProgram = async (): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), "sarazm-joining-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  for (const part of ["bin", "dist", "federation", "examples/members", "package.json"]) {
    await cp(join(packageRoot, part), join(copy, part), { recursive: true });
  }
  await symlink(await realpath(join(packageRoot, "node_modules")), join(copy, "node_modules"));
  return copy;
};

it("The list of members that docs/federation.md shows, written where it says, lets the example join", async () => {
  const program = await copyOfProgram();
  await writeFile(join(program, "federation", "members.yaml"), list?.code ?? expect.fail());
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [join(program, "bin", "sarazm.js"), "federation", "compose"],
    { cwd: program, reject: false },
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain('name: "aral-sea-monitor", url: "http://127.0.0.1:4201/graphql"');
}, 60_000);
