/** As much as a member may answer: more is no answer to anything that clients may ask. */
const MOST_BYTES = 16 * 1_048_576;

/** An answer is longer than any may be. */
export class TooLong extends Error {}

interface Posted {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends an operation to a member, and reads what it answers. */
export async function post(
  { url, headers = {}, body }: Posted,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", accept: "application/json" },
    body,
    signal,
    // What of a client's it is sent is for this address, and for no other that it names.
    redirect: "error",
  });
  return { status: response.status, text: await textOf(response) };
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body === null) return "";
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
