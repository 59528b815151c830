import { InvalidArgumentError } from "commander";

const HIGHEST_PORT = 65_535;

const portNumber = (value: string): number => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > HIGHEST_PORT) {
    throw new InvalidArgumentError(`Give a whole number from 0 to ${HIGHEST_PORT}.`);
  }
  return Number(value);
};

/** For commands that serve a part of the graph: several of them run on one machine. */
export const PORT_OPTION = [
  "--port <number>",
  "the TCP port to listen on, in place of PORT",
  portNumber,
] as const;
