import type { Client } from "../queries/http";
import type { CheckedRequest, Target } from "./target";

/** Gives the requests in turn. */
export type Next = () => CheckedRequest;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Large strides go round all of them without keeping to their order, which is that of the data. */
export const inStrides = <T>(all: readonly T[]): (() => T) => {
  let stride = Math.max(1, Math.round(all.length * 0.618));
  while (greatestDivisor(stride, all.length) > 1) stride += 1;
  let index = 0;
  return () => {
    index = (index + stride) % all.length;
    return all[index] as T;
  };
};

const sendOne = async (client: Client, request: CheckedRequest, target: Target): Promise<number> => {
  const sent = performance.now();
  const bytes = await client.measure(request);
  const took = performance.now() - sent;
  if (bytes === request.bytes) return took;
  throw new Error(
    `${target.contender} answered ${target.query} with ${bytes} bytes, and with ${request.bytes} when it was checked: ${request.body ?? request.path}`,
  );
};

/** Each connection sends its next request when its last was answered. Gives how long each answer took, in ms. */
export const sendFor = async (
  ms: number,
  target: Target,
  connections: number,
  next: Next,
): Promise<number[]> => {
  const end = performance.now() + ms;
  const times: number[] = [];
  const send = async (): Promise<void> => {
    while (performance.now() < end) times.push(await sendOne(target.client, next(), target));
  };
  await Promise.all(Array.from({ length: connections }, send));
  return times;
};
