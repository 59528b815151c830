import { Writable } from "node:stream";
import pino from "pino";
import type { Logger } from "../../src/kernel/logger";

export interface LogEntry {
  readonly msg: string;
  readonly requestId?: string;
  readonly [field: string]: unknown;
}

export const silentLogger: Logger = pino({ level: "silent" });

/** A logger at debug level that keeps its entries for tests to read. */
export interface LogCapture {
  readonly logger: Logger;
  readonly entries: () => readonly LogEntry[];
  /** The SQL statements that one request ran, in order. */
  readonly statementsOf: (requestId: string) => readonly LogEntry[];
}

export const captureLog = (): LogCapture => {
  const entries: LogEntry[] = [];
  const stream = new Writable({
    write: (line, _, done) => {
      entries.push(JSON.parse(String(line)));
      done();
    },
  });
  return {
    logger: pino({ level: "debug" }, stream),
    entries: () => entries,
    statementsOf: (requestId) =>
      entries.filter((entry) => entry.msg === "statement" && entry.requestId === requestId),
  };
};
