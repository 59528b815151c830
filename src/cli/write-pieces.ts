import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Pieces } from "../exports";
import { errorCode, errorMessage, UserFacingError } from "../kernel/errors";

/** Refuses where a file is already. */
export const refuseExisting = async (file: string): Promise<void> => {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UserFacingError(`The file ${file} is there already: give another, or --force.`);
};

const into = async (pieces: Pieces, stream: Writable, onPiece: () => void, end: boolean): Promise<number> => {
  let bytes = 0;
  async function* counted(): Pieces {
    for await (const piece of pieces) {
      bytes += Buffer.byteLength(piece);
      onPiece();
      yield piece;
    }
  }
  await pipeline(counted, stream, { end });
  return bytes;
};

/** Who reads our output may have enough of it, as `head` does. */
const toStandardOutput = async (pieces: Pieces, onPiece: () => void): Promise<number> => {
  try {
    return await into(pieces, process.stdout, onPiece, false);
  } catch (error) {
    if (errorCode(error) === "EPIPE") return 0;
    throw error;
  }
};

/** Writes beside the file first: it is there whole, or as it was. Returns how many bytes it has. */
const toFile = async (pieces: Pieces, file: string, onPiece: () => void): Promise<number> => {
  const unfinished = `${file}.unfinished`;
  try {
    const bytes = await into(pieces, createWriteStream(unfinished), onPiece, true);
    await rename(unfinished, file);
    return bytes;
  } catch (error) {
    await rm(unfinished, { force: true });
    const isOfFile = (error as { syscall?: unknown }).syscall !== undefined;
    throw isOfFile
      ? new UserFacingError(`The file ${file} cannot be written: ${errorMessage(error)}.`, { cause: error })
      : error;
  }
};

/** Writes to a file, or to standard output without one; calls `onPiece` before each piece. */
export const writePieces = (
  pieces: Pieces,
  file: string | undefined,
  onPiece: () => void,
): Promise<number> =>
  file === undefined ? toStandardOutput(pieces, onPiece) : toFile(pieces, file, onPiece);
