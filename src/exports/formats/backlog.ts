import { setTimeout } from "node:timers/promises";
import type { Worksheet } from "exceljs";

/** So many bytes of a sheet may wait to be compressed and taken. */
const MOST_WAITING = 262_144;

const LOOK_AGAIN_MS = 5;

/** The stream that a sheet is written to, which exceljs fills without asking whether anybody takes from it. */
interface SheetStream {
  readonly buffers: readonly unknown[];
  readonly bufSize: number;
  readonly pipes: readonly { readonly writableLength: number }[];
}

const waiting = ({ buffers, bufSize, pipes }: SheetStream): number =>
  pipes.reduce((sum, { writableLength }) => sum + writableLength, buffers.length * bufSize);

/** Waits until most of what was written to a sheet is taken: else a slow reader would have all of it kept in memory. */
export const caughtUp = async (sheet: Worksheet, signal: AbortSignal): Promise<void> => {
  const { stream } = sheet as unknown as { readonly stream: SheetStream };
  signal.throwIfAborted();
  while (waiting(stream) > MOST_WAITING) await setTimeout(LOOK_AGAIN_MS, undefined, { signal });
};
