import { temporaryDataDirectory } from "../lifecycle/data-directory";
import { type Server, serverStarter } from "../lifecycle/program";
import { freePort } from "./free-port";

/** A program with data of its own, which is found at the same address whenever it is started again. */
export interface Killable {
  readonly dataDirectory: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly start: () => Promise<Server>;
}

/** Call it at the top of a test file. The options are those of `sarazm start`. */
export const killable = async (options: readonly string[] = []): Promise<Killable> => {
  const dataDirectory = await temporaryDataDirectory();
  const startServer = serverStarter();
  const variables = {
    SARAZM_DATA_DIR: dataDirectory,
    PORT: await freePort(),
    WEBHOOK_ALLOW_PRIVATE_ADDRESSES: "1",
    WEBHOOK_RETRY_MS: "100",
  };
  return { dataDirectory, variables, start: () => startServer(variables, options) };
};
