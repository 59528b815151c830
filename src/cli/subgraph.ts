import { configFromEnvironment } from "../kernel/config";
import { createLogger } from "../kernel/logger";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { PORT_OPTION } from "./port";
import { serveUntilStopped } from "./serve-until-stopped";
import { stopSignal } from "./stop-signals";

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
      .option(...PORT_OPTION)
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
