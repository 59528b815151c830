import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDataDirectory } from "../lifecycle/data-directory";
import { run, type Server, serverStarter } from "../lifecycle/program";
import { blocksOf, type Step, stepsOf } from "./session/page";
import { Placeholders } from "./session/placeholders";
import { openFollower, openShell } from "./session/terminal";

/** A command of the program takes seconds on a busy machine, and some steps have three. */
const LONGEST_STEP_MS = 60_000;

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const blocks = blocksOf("docs/recording.md");
const steps = stepsOf(blocks);

/** The README records too; its other commands install. */
const isAboutRecording = ({ command }: Step): boolean => command.includes("recordStatus");

describe("The session of docs/recording.md", () => {
  const placeholders = new Placeholders();
  let servers: readonly [Server, Server];
  let shell: ReturnType<typeof openShell>;
  let follower: Awaited<ReturnType<typeof openFollower>>;

  /** The page's addresses are those of a machine on which nothing else runs. */
  const here = (text: string): string =>
    placeholders
      .fill(text)
      .replaceAll("127.0.0.1:4000", new URL(servers[0].address).host)
      .replaceAll("127.0.0.1:4001", new URL(servers[1].address).host);

  beforeAll(async () => {
    const first = await startServer({ SARAZM_DATA_DIR, LOG_LEVEL: "warn" });
    const { stdout: DATABASE_URL } = await run(["db", "url"], { SARAZM_DATA_DIR });
    servers = [first, await startServer({ SARAZM_DATA_DIR, DATABASE_URL, LOG_LEVEL: "warn" })];
    shell = openShell({ SARAZM_DATA_DIR });
    const script = blocks.find(({ language, role }) => language === "js" && role === "follower")?.code ?? "";
    follower = await openFollower(script, here("ws://127.0.0.1:4001/graphql"));
    expect(await follower.nextLine()).toBe("connected");
  }, LONGEST_STEP_MS);

  afterAll(() => Promise.all([shell?.close(), follower?.close()]));

  const compare = ({ answer }: Step, printed: string): void => {
    if (answer?.language === "json") placeholders.matchJson(answer.code, printed);
    else placeholders.match(answer?.code.trim() ?? "…", printed);
  };

  const hearOf = async (told: string): Promise<void> => {
    const line = await follower.nextLine();
    placeholders.matchJson(told, line);
  };

  it("starts its servers as the test does: the second on the database of the first", () => {
    expect(
      blocks
        .filter(({ role, language }) => language === "sh" && role === "server")
        .map(({ code }) => code.trim()),
    ).toEqual(["npm start", "PORT=4001 DATABASE_URL=$(npx sarazm db url) npx sarazm start"]);
  });

  it.each([...steps, ...stepsOf(blocksOf("README.md")).filter(isAboutRecording)])(
    "$heading: $command",
    async (step) => {
      const printed = await shell.run(here(step.command));
      compare(step, printed);
      const answered = performance.now();
      if (step.told === undefined) return;
      await hearOf(step.told.code);
      expect(performance.now() - answered).toBeLessThan(1000);
    },
    LONGEST_STEP_MS,
  );
});
