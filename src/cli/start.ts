import { once } from "node:events";
import { configFromEnvironment } from "../kernel/config";
import { createLogger } from "../kernel/logger";
import type { RunningServer, ServerOptions } from "../main";
import type { CommandDefinition } from "./command-definition";
import { type OutputOptions, print } from "./output";
import { stopSignal } from "./stop-signals";

const EXAMPLE =
  '{ initiatives(filter: { countries: ["KZ"] }, first: 3) { totalCount nodes { id title { text } } } }';

const exampleFor = (graph: string): string =>
  `curl --silent '${graph}' --header 'content-type: application/json' --data '${JSON.stringify({ query: EXAMPLE })}'`;

interface StartOptions extends OutputOptions {
  readonly stopWithParent?: boolean;
}

const announce = (options: OutputOptions, { address }: RunningServer): void => {
  const graph = `${address}/graphql`;
  const graphiql = `${address}/graphiql`;
  const example = exampleFor(graph);
  const lines = [
    "",
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

const stopped = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, "abort");
};

/** Undefined where it was told to stop before it had started. */
const startUnlessStopped = async (options: ServerOptions): Promise<RunningServer | undefined> => {
  // Loaded here, so that the other commands need not wait for the whole graph.
  const { startServer } = await import("../main");
  try {
    return await startServer(options);
  } catch (error) {
    if (options.signal.aborted) return undefined;
    throw error;
  }
};

export const start: CommandDefinition = {
  name: "start",
  describes: "Serve the whole graph: start the database, bring it up to date, import the dataset, listen.",
  configure(command) {
    command.option("--json", "print the addresses as JSON");
    // npm's shell passes SIGTERM on to nobody and dies of it.
    command.option(
      "--stop-with-parent",
      "stop when the process that started this one ends, as npm start does",
    );
    command.action(async (options: StartOptions) => {
      const config = configFromEnvironment();
      const logger = createLogger(config);
      const signal = stopSignal(logger, { withParent: options.stopWithParent === true });
      const server = await startUnlessStopped({ config, logger, signal });
      if (server === undefined) return;
      announce(options, server);
      await stopped(signal);
      await server.close();
      logger.info("stopped");
    });
  },
};
