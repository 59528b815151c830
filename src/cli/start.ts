import { configFromEnvironment } from "../kernel/config";
import { createLogger } from "../kernel/logger";
import type { RunningServer, startServer } from "../main";
import type { CommandDefinition } from "./command-definition";
import { type OutputOptions, print } from "./output";
import { serveUntilStopped } from "./serve-until-stopped";
import { stopSignal } from "./stop-signals";

const EXAMPLE =
  '{ initiatives(filter: { countries: ["KZ"] }, first: 3) { totalCount nodes { id title { text } } } }';

const exampleFor = (graph: string): string =>
  `curl --silent '${graph}' --header 'content-type: application/json' --data '${JSON.stringify({ query: EXAMPLE })}'`;

interface StartOptions extends OutputOptions {
  readonly stopWithParent?: boolean;
  readonly federated?: boolean;
}

const announce = (options: OutputOptions, { address }: RunningServer): void => {
  const graph = `${address}/graphql`;
  const graphiql = `${address}/graphiql`;
  const example = exampleFor(graph);
  const lines = [
    "",
    `The site      ${address}`,
    `The graph     ${graph}`,
    `GraphiQL      ${graphiql}`,
    "",
    "An example:",
    "",
    `  ${example}`,
    "",
  ];
  print(options, { address, graph, graphiql, example }, lines.join("\n"));
};

/** Loaded here, so that the other commands need not wait for the whole graph. */
const starter = async ({ federated }: StartOptions): Promise<typeof startServer> =>
  federated === true ? (await import("../federated")).startFederated : (await import("../main")).startServer;

export const start: CommandDefinition = {
  name: "start",
  describes: "Serve the whole graph: start the database, bring it up to date, import the dataset, listen.",
  configure(command) {
    command.option("--json", "print the addresses as JSON");
    command.option(
      "--federated",
      "run each subgraph as a process of its own, with this one as their router in front",
    );
    // npm's shell passes SIGTERM on to nobody and dies of it.
    command.option(
      "--stop-with-parent",
      "stop when the process that started this one ends, as npm start does",
    );
    command.action(async (options: StartOptions) => {
      const config = configFromEnvironment();
      const logger = createLogger(config);
      const signal = stopSignal(logger, { withParent: options.stopWithParent === true });
      const run = await starter(options);
      const serverOptions = { config, logger, signal };
      await serveUntilStopped(
        () => run(serverOptions),
        serverOptions,
        (server) => announce(options, server),
      );
    });
  },
};
