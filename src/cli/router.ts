import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { configFromEnvironment } from "../kernel/config";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import { createLogger } from "../kernel/logger";
import type { CommandDefinition } from "./command-definition";
import { MEMBERS_OPTION } from "./federation-check-options";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { PORT_OPTION } from "./port";
import { serveUntilStopped } from "./serve-until-stopped";
import { stopSignal } from "./stop-signals";

interface RouterOptions extends OutputOptions {
  readonly subgraph: ReadonlyMap<string, string>;
  readonly port?: number;
  readonly members?: string;
  readonly stopWithParent?: boolean;
}

const NAME_AND_URL = /^([a-z][a-z0-9-]*)=(https?:\/\/\S+)$/;

/** Adds one subgraph to those given before it. */
const withSubgraph = (
  value: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> => {
  const [, name, url] = NAME_AND_URL.exec(value) ?? [];
  if (name === undefined || url === undefined || !URL.canParse(url)) {
    throw new InvalidArgumentError(
      "Give a name and an address, such as parties=http://127.0.0.1:4101/graphql.",
    );
  }
  if (before.has(name)) throw new InvalidArgumentError(`The subgraph "${name}" has an address already.`);
  return new Map([...before, [name, url]]);
};

const wrong = (message: string): UserFacingError =>
  new UserFacingError(message, { exitCode: EXIT_CODES.invalidUsage });

/** Refuses what are not the addresses of all subgraphs and of no others. */
const mustBeComplete = (given: ReadonlyMap<string, string>, names: readonly string[]): void => {
  const unknown = [...given.keys()].filter((name) => !names.includes(name));
  const missing = names.filter((name) => !given.has(name));
  if (unknown.length > 0) {
    throw wrong(`There is no subgraph "${unknown[0]}": give one of ${names.join(", ")}.`);
  }
  if (missing.length > 0) {
    throw wrong(
      `Say where ${missing.join(", ")} ${missing.length === 1 ? "answers" : "answer"}: --subgraph ${missing[0]}=http://…/graphql.`,
    );
  }
};

export const router: CommandDefinition = {
  name: "router",
  describes:
    "Serve the whole graph over subgraphs that run elsewhere, each started by `sarazm subgraph` on the same database.",
  configure(command) {
    command
      .requiredOption(
        "--subgraph <name=url>",
        "where a subgraph answers; once for each of them",
        withSubgraph,
      )
      .option(...PORT_OPTION)
      .option(...MEMBERS_OPTION)
      .option(...JSON_OPTION)
      .option("--stop-with-parent", "stop when the process that started this one ends")
      .action(async (options: RouterOptions) => {
        const config = configFromEnvironment();
        const logger = createLogger(config);
        const signal = stopSignal(logger, { withParent: options.stopWithParent === true });
        const { startRouter } = await import("../federated");
        const { MODULES } = await import("../graph");
        mustBeComplete(
          options.subgraph,
          MODULES.map(({ name }) => name),
        );
        const { port = config.port } = options;
        const members = options.members && resolve(options.members);
        const serverOptions = { config: { ...config, port }, logger, signal, ...(members && { members }) };
        await serveUntilStopped(
          () => startRouter(options.subgraph, serverOptions),
          serverOptions,
          ({ address }) => print(options, { address, graph: `${address}/graphql` }, `${address}/graphql`),
        );
      });
  },
};
