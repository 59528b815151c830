import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDataDirectory } from "../lifecycle/data-directory";
import { type Server, serverStarter } from "../lifecycle/program";
import { blocksOf, type Step, stepsOf } from "./session/page";
import { Placeholders } from "./session/placeholders";
import { openShell } from "./session/terminal";

/** A command of the program takes seconds on a busy machine. */
const LONGEST_STEP_MS = 60_000;

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const steps = stepsOf(blocksOf("docs/exports.md"));

describe("The examples of docs/exports.md", () => {
  const placeholders = new Placeholders();
  let server: Server;
  let shell: ReturnType<typeof openShell>;

  beforeAll(async () => {
    server = await startServer({ SARAZM_DATA_DIR, LOG_LEVEL: "warn" });
    shell = openShell({ SARAZM_DATA_DIR });
  }, LONGEST_STEP_MS);

  afterAll(() => shell?.close());

  const compare = ({ answer }: Step, printed: string): void => {
    if (answer?.language === "json") placeholders.matchJson(answer.code, printed);
    else placeholders.match(answer?.code.trim() ?? "nothing is shown", printed.replaceAll("\r", ""));
  };

  it("are many", () => {
    expect(steps.length).toBeGreaterThan(9);
  });

  it.each(steps)(
    "$heading: $command",
    async (step) => {
      const here = step.command.replaceAll("127.0.0.1:4000", new URL(server.address).host);
      compare(step, await shell.run(here));
    },
    LONGEST_STEP_MS,
  );
});
