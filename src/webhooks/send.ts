import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { errorMessage } from "../kernel/errors";
import { type Secrets, signatureHeaders } from "./signature";
import { checkedLookup, parseTarget, type Reach } from "./target";

const TIMEOUT_MS = 10_000;
/** Of the answer's body nothing is used; who sends more than this, or takes longer, is cut off. */
const MOST_ANSWER_BYTES = 16_384;
const LONGEST_ANSWER_MS = 1_000;

/** What is sent. */
export interface Message {
  /** Stable over repetitions. */
  readonly id: string;
  readonly body: string;
}

/** Where to, and how. */
export interface Target extends Secrets {
  readonly url: string;
}

export interface SendOptions extends Reach {
  readonly timeoutMs?: number | undefined;
  /** Aborted: the program stops, and sending with it. */
  readonly signal?: AbortSignal | undefined;
}

/** What came of sending. A status without 2xx is a failure, as an error is. */
export type Answer =
  | { readonly status: number; readonly retryAfterMs: number | undefined }
  | { readonly error: string };

/** 2xx: the receiver has it. */
export const isDelivered = (answer: Answer): boolean =>
  "status" in answer && answer.status >= 200 && answer.status < 300;

/** `Retry-After` in seconds or as a date. */
export const retryAfterMs = (value: string | undefined, now: Date): number | undefined => {
  if (value === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
  return Number.isNaN(seconds) || seconds <= 0 ? undefined : Math.ceil(seconds * 1000);
};

/** Lets the receiver say its piece. What goes wrong there changes nothing: the status has said whether it has the message. */
const hearOut = async (response: IncomingMessage): Promise<void> => {
  const cutOff = setTimeout(() => response.destroy(), LONGEST_ANSWER_MS);
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > MOST_ANSWER_BYTES) return;
    }
  } catch {
    return;
  } finally {
    clearTimeout(cutOff);
    response.destroy();
  }
};

const post = (url: URL, body: string, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    request(url, { ...options, method: "POST" }, resolve)
      .on("error", reject)
      .end(body);
  });

const request = async (target: Target, { id, body }: Message, options: SendOptions): Promise<Answer> => {
  const url = parseTarget(target.url, options);
  const at = new Date();
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const response = await post(url, body, {
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "user-agent": "sarazm-webhooks",
      ...signatureHeaders(target, { id, body, at }),
    },
    // Connections are not kept: each is made to an address that was checked for it.
    agent: false,
    lookup: checkedLookup(options),
    signal: options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]),
  });
  await hearOut(response);
  const status = response.statusCode ?? 0;
  return { status, retryAfterMs: retryAfterMs(response.headers["retry-after"], at) };
};

const describeFailure = (error: unknown, { timeoutMs = TIMEOUT_MS }: SendOptions): string =>
  (error as Error).name === "AbortError" || (error as Error).name === "TimeoutError"
    ? `no answer within ${timeoutMs / 1000} seconds`
    : errorMessage(error);

/**
 * Sends a message once. Redirects are answers like any other: they are not followed. Throws only where the program is
 * stopping.
 */
export const send = async (target: Target, message: Message, options: SendOptions): Promise<Answer> => {
  try {
    return await request(target, message, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return { error: describeFailure(error, options) };
  }
};
