import { UserFacingError } from "../src/kernel/errors";
import type { Client } from "./http";
import type { Query, Variant } from "./queries";
import { serverCpuMs } from "./server-cpu";
import type { Subjects } from "./subjects";

export interface Measurement {
  readonly query: string;
  readonly requestsPerSecond: number;
  /** Of the server's process, per request; undefined where the platform does not tell. */
  readonly serverCpuMs: number | undefined;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytesPerAnswer: number;
}

export interface Load {
  readonly client: Client;
  readonly pid: number;
  readonly subjects: Subjects;
  readonly seconds: number;
  readonly connections: number;
}

/** A request, and the size of its right answer. */
interface CheckedRequest {
  readonly body: string;
  readonly bytes: number;
}

const WARM_UP_SECONDS = 1;

/** Reads the whole answer; while measuring, that would take the server's time. */
const check = async (
  client: Client,
  query: Query,
  { variables, expects }: Variant,
): Promise<CheckedRequest> => {
  const body = JSON.stringify({ query: query.operation, variables });
  const answer = await client.send(body);
  const { data, errors } = JSON.parse(answer.toString()) as { data?: unknown; errors?: unknown };
  const { success, error } = expects.safeParse(data);
  if (errors === undefined && success) return { body, bytes: answer.byteLength };
  const reason = errors === undefined ? error?.message : JSON.stringify(errors);
  throw new UserFacingError(
    `${query.name} with ${JSON.stringify(variables)} was answered wrongly: ${reason}`,
  );
};

const checkAll = async ({ client, subjects }: Load, query: Query): Promise<CheckedRequest[]> => {
  const checked: CheckedRequest[] = [];
  for (const variant of query.variants(subjects)) checked.push(await check(client, query, variant));
  if (checked.length > 0) return checked;
  throw new UserFacingError(`The dataset has nothing that ${query.name} could ask about: give more --items.`);
};

/** Large strides go round all of them without keeping to their order, which is that of the data. */
const inStrides = <T>(all: readonly T[]): (() => T) => {
  const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
  let stride = Math.max(1, Math.round(all.length * 0.618));
  while (greatestDivisor(stride, all.length) > 1) stride += 1;
  let index = 0;
  return () => {
    index = (index + stride) % all.length;
    return all[index] as T;
  };
};

/** Each connection sends its next request when its last was answered. Gives how long each answer took, in ms. */
const sendFor = async (
  seconds: number,
  { client, connections }: Load,
  next: () => CheckedRequest,
): Promise<{ readonly times: number[]; readonly bytes: number }> => {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    while (performance.now() < end) {
      const request = next();
      const sent = performance.now();
      const answer = await client.send(request.body);
      times.push(performance.now() - sent);
      bytes += answer.byteLength;
      if (answer.byteLength === request.bytes) continue;
      throw new UserFacingError(`An answer differs from the first to the same request: ${request.body}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
  return { times, bytes };
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Checks the answers to all variants of a query, then measures how fast they come. */
export const measure = async (query: Query, load: Load): Promise<Measurement> => {
  const next = inStrides(await checkAll(load, query));
  await sendFor(WARM_UP_SECONDS, load, next);
  const cpuBefore = await serverCpuMs(load.pid);
  const started = performance.now();
  const { times, bytes } = await sendFor(load.seconds, load, next);
  const elapsedMs = performance.now() - started;
  const cpuAfter = await serverCpuMs(load.pid);
  times.sort((a, b) => a - b);
  return {
    query: query.name,
    requestsPerSecond: (times.length / elapsedMs) * 1000,
    serverCpuMs:
      cpuBefore === undefined || cpuAfter === undefined ? undefined : (cpuAfter - cpuBefore) / times.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    bytesPerAnswer: bytes / times.length,
  };
};
