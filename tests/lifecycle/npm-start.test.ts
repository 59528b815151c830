import { createInterface } from "node:readline";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { endsWithRun } from "../harness/ends-with-run";
import { postmasterOf, temporaryDataDirectory, waitUntil } from "./data-directory";

const SARAZM_DATA_DIR = await temporaryDataDirectory();

/** `npm start`, once it has printed its example. */
const npmStart = async () => {
  // Without the build before it: other test files run the program meanwhile.
  const npm = execa("npm", ["start", "--ignore-scripts"], {
    cwd: packageRoot,
    env: { PORT: "0", SARAZM_DATA_DIR },
    reject: false,
    detached: true,
    cleanup: false,
  });
  endsWithRun(npm);
  for await (const line of createInterface({ input: npm.stdout })) if (line.includes("curl")) return { npm };
  throw new Error(`npm start ended: ${(await npm).stderr}`);
};

describe("npm start", () => {
  it.each([
    ["SIGTERM to npm, as a supervisor sends it", (pid: number) => process.kill(pid, "SIGTERM")],
    ["SIGINT to all, as Ctrl-C sends it", (pid: number) => process.kill(-pid, "SIGINT")],
  ])(
    "stops the server and its database on %s",
    async (_, stop) => {
      const { npm } = await npmStart();
      const postmaster = await postmasterOf(SARAZM_DATA_DIR);
      expect(postmaster).toBeDefined();
      stop(npm.pid as number);
      const { stderr } = await npm;
      await waitUntil(
        async () => (await postmasterOf(SARAZM_DATA_DIR)) === undefined,
        "PostgreSQL has ended",
      );
      expect(stderr).not.toContain("ending now");
    },
    60_000,
  );
});
