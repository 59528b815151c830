import type { ExecutionResult } from "graphql";

/** A stream that ends without saying so was cut off. */
export class StreamCutOff extends Error {}

/**
 * The results of an operation in a stream of server-sent events, as graphql-sse's distinct connections mode sends them,
 * until `signal` ends it.
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<ExecutionResult, void, void> {
  try {
    for await (const event of blocksOf(body, signal)) {
      if (event.startsWith("event: complete")) return;
      const data = /^data: (.+)$/m.exec(event)?.[1];
      if (event.startsWith("event: next") && data !== undefined) yield JSON.parse(data);
    }
  } catch (error) {
    throw new StreamCutOff("the stream of events broke off", { cause: error });
  }
  throw new StreamCutOff("the stream of events ended without being complete");
}

/** Events are divided by empty lines. */
async function* blocksOf(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string, void, void> {
  let rest = "";
  const texts = body.pipeThrough(new TextDecoderStream() as never, { ...(signal && { signal }) });
  for await (const text of texts as unknown as AsyncIterable<string>) {
    const blocks = (rest + text).split("\n\n");
    rest = blocks.pop() ?? "";
    yield* blocks.filter((block) => block !== "");
  }
}
