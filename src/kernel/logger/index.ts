import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import type { Config } from "../config";

export type { Logger };

const STDERR = 2;

/** The log goes to standard error: for people on a terminal, as lines of JSON elsewhere. */
export const createLogger = ({ logLevel }: Pick<Config, "logLevel">): Logger => {
  // Synchronous: the last words before an exit are the ones that matter.
  const destination = process.stderr.isTTY
    ? pretty({
        destination: STDERR,
        sync: true,
        colorize: true,
        ignore: "pid,hostname",
        translateTime: "HH:MM:ss",
      })
    : pino.destination({ dest: STDERR, sync: true });
  return pino({ level: logLevel }, destination);
};
