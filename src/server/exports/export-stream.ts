import { Readable } from "node:stream";
import type { StartedExport } from "../../exports";

interface StreamOptions {
  readonly slowAfterMs: number;
  /** Called once nothing is read any more, also where the reader went away. */
  readonly onEnd: () => Promise<void>;
}

/** A reader who takes nothing for so long keeps others from their exports. */
const tooSlow = (ms: number): Error => new Error(`the reader of an export took nothing for ${ms} ms`);

/** An export as a stream, which makes no more than its reader takes. */
export const exportStream = (
  { pieces }: Pick<StartedExport, "pieces">,
  { slowAfterMs, onEnd }: StreamOptions,
): Readable => {
  async function* watched(): AsyncGenerator<string | Uint8Array, void> {
    for await (const piece of pieces) {
      const timer = setTimeout(() => stream.destroy(tooSlow(slowAfterMs)), slowAfterMs);
      try {
        yield piece;
      } finally {
        clearTimeout(timer);
      }
    }
  }
  const stream = Readable.from(watched(), { objectMode: false });
  stream.once("close", () => void onEnd());
  return stream;
};
