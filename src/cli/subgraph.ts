import { InvalidArgumentError } from "commander";
import { configFromEnvironment } from "../kernel/config";
import { createLogger } from "../kernel/logger";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { serveUntilStopped } from "./serve-until-stopped";
import { stopSignal } from "./stop-signals";

const HIGHEST_PORT = 65_535;

const portNumber = (value: string): number => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > HIGHEST_PORT) {
    throw new InvalidArgumentError(`Give a whole number from 0 to ${HIGHEST_PORT}.`);
  }
  return Number(value);
};

interface SubgraphOptions extends OutputOptions {
  readonly port?: number;
  readonly stopWithParent?: boolean;
}

export const subgraph: CommandDefinition = {
  name: "subgraph",
  describes:
    "Serve one module's part of the graph, for a router and not for clients: start or find the database, bring it up to date, listen.",
  configure(command) {
    command
      .argument("<name>", "the subgraph, by the name of its file in federation/")
      .option("--port <number>", "the TCP port to listen on, in place of PORT", portNumber)
      .option(...JSON_OPTION)
      .option("--stop-with-parent", "stop when the process that started this one ends")
      .action(async (name: string, options: SubgraphOptions) => {
        const config = configFromEnvironment();
        const logger = createLogger(config);
        const signal = stopSignal(logger, { withParent: options.stopWithParent === true });
        const { startSubgraph } = await import("../federated");
        const serverOptions = {
          config: { ...config, ...(options.port !== undefined && { port: options.port }) },
          logger: logger.child({ subgraph: name }),
          signal,
        };
        await serveUntilStopped(
          () => startSubgraph(name, serverOptions),
          serverOptions,
          ({ address }) =>
            print(options, { subgraph: name, address, graph: `${address}/graphql` }, `${address}/graphql`),
        );
      });
  },
};
