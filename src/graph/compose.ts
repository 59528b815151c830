import { parse } from "graphql";
import { errorCode, UserFacingError } from "../kernel/errors";
import type { Subgraph } from "./subgraphs";

const PACKAGE = "@theguild/federation-composition";

/** Composes subgraphs to the supergraph that routers run: its SDL. */
export async function compose(subgraphs: readonly Subgraph[]): Promise<string> {
  const { composeServices } = await loadComposition();
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl !== undefined) return `${supergraphSdl.trim()}\n`;
  const reasons = errors.map(({ message }) => message).join("\n");
  throw new UserFacingError(
    `The subgraphs do not compose; mend the modules that they are cut from:\n${reasons}`,
  );
}

/** Only those who change the graph compose it, so the package is a development dependency. */
async function loadComposition(): Promise<typeof import("@theguild/federation-composition")> {
  try {
    return await import("@theguild/federation-composition");
  } catch (error) {
    if (errorCode(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UserFacingError(
      `Composing the supergraph needs ${PACKAGE}, which is not installed: run npm ci without --omit=dev.`,
      { cause: error },
    );
  }
}
