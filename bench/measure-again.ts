import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { POOL_SIZE, sarazm } from "./contenders/contenders";
import { type Served, serve } from "./contenders/serving";
import type { Cluster } from "./database/cluster";
import type { Measurement } from "./measuring/measurement";
import { measureBesideEachOther, type Rounds } from "./measuring/rounds";
import type { Target } from "./measuring/target";
import type { Answer, HttpRequest } from "./queries/http";
import { postOperation } from "./queries/post-operation";
import { queries } from "./queries/queries";
import { readSubjects } from "./queries/subjects";
import { peerFile } from "./running/peers";
import { sarazmServer } from "./running/sarazm";

export interface AgainOptions extends Rounds {
  readonly items: number;
  readonly directory: string;
  readonly processors: string | undefined;
}

/** Each answer has its own, or the connection does. */
const NOT_COPIED = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

const FILE = "answer.json";

/** Q1, with the first arguments that fill a page. */
const requestTo = async (path: string, cluster: Cluster): Promise<HttpRequest> => {
  const [query] = queries;
  const subjects = await readSubjects(cluster);
  const variant = query?.variants(subjects)[0];
  if (query === undefined || variant === undefined) throw new Error("there is nothing to ask again");
  return postOperation(path, sarazm.dialect.operation(query), variant.variables);
};

const serveFile = async (
  { headers, body }: Answer,
  { directory, processors, connections }: AgainOptions,
): Promise<Served> => {
  const home = join(directory, "static");
  const instructions = join(directory, "static.json");
  const copied = Object.entries(headers).filter(([name]) => !NOT_COPIED.has(name));
  await mkdir(home, { recursive: true });
  await writeFile(join(home, FILE), body);
  await writeFile(
    instructions,
    JSON.stringify({ directory: home, file: FILE, headers: Object.fromEntries(copied) }),
  );
  return serve(
    { command: [peerFile("static")], variables: { BENCH_INSTRUCTIONS: instructions }, processors },
    connections,
  );
};

/** An answer served again while nothing changed, from the cache of answers, beside the same bytes as a static file. */
export const measureAgain = async (options: AgainOptions, cluster: Cluster): Promise<Measurement[]> => {
  const { items, processors, connections } = options;
  process.stderr.write("again: measuring one Q1 over and over, and the same bytes as a static file …\n");
  const variables = { DATABASE_URL: cluster.url, DATABASE_POOL_SIZE: POOL_SIZE };
  const served = [await serve(sarazmServer(variables, processors), connections)];
  try {
    const [program] = served as [Served];
    const request = await requestTo(program.path, cluster);
    const answer = await program.client.read(request);
    const files = await serveFile(answer, options);
    served.push(files);
    const bytes = Buffer.byteLength(answer.body);
    const target = (contender: string, { client, pid }: Served, asked: HttpRequest): Target => ({
      contender,
      query: "again",
      items,
      client,
      pid,
      requests: [{ ...asked, bytes }],
    });
    const targets = [
      target("sarazm", program, request),
      target("static", files, { method: "GET", path: files.path }),
    ];
    return await measureBesideEachOther(targets, options, cluster);
  } finally {
    await Promise.all(served.map(({ close }) => close()));
  }
};
