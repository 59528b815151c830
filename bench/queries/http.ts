import { Pool } from "undici";

/** A request, the same bytes each time. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
}

/** Asks one server over connections that stay open. */
export interface Client {
  /** The whole answer; an error unless its status is 200. */
  read(request: HttpRequest): Promise<Answer>;
  /** The size of the answer's body only: costs the machine less. */
  measure(request: HttpRequest): Promise<number>;
  close(): Promise<void>;
}

export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

// "identity": nobody compresses.
const HEADERS = {
  "content-type": "application/json",
  accept: "application/json",
  "accept-encoding": "identity",
};

const refuse = (status: number, body: string): Error =>
  new Error(`the server answered with status ${status}: ${body.slice(0, 500)}`);

export const createClient = (origin: string, connections: number): Client => {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const optionsOf = (request: HttpRequest) => ({ ...request, headers: HEADERS });
  const read = async (request: HttpRequest): Promise<Answer> => {
    const { statusCode, headers, body } = await pool.request(optionsOf(request));
    const text = await body.text();
    if (statusCode !== 200) throw refuse(statusCode, text);
    return { headers: headers as Record<string, string>, body: text };
  };
  const measure = (request: HttpRequest): Promise<number> =>
    new Promise((resolve, reject) => {
      let bytes = 0;
      let status = 0;
      pool.dispatch(optionsOf(request), {
        onRequestStart: () => undefined,
        onResponseStart: (_, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_, chunk) => {
          bytes += chunk.byteLength;
        },
        onResponseEnd: () => {
          if (status === 200) resolve(bytes);
          else reject(refuse(status, ""));
        },
        onResponseError: (_, error) => reject(error),
      });
    });
  return { read, measure, close: () => pool.destroy() };
};
