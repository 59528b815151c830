import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import { announce, contenderSettings, LISTEN, portOf } from "../contender";
import { type Instruction, readInstructions, type ValueTemplate } from "./instructions";

type Variables = Readonly<Record<string, string>>;

interface Asked {
  readonly query: string;
  readonly variables: Variables;
}

const { databaseUrl, poolSize } = contenderSettings();
// Everything stays the text that PostgreSQL sent.
const asText = { getTypeParser: () => (value: string) => value };
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, types: asText });

const instructions = new Map<string, Instruction & { readonly name: string }>(
  (await readInstructions()).map((one, index) => [one.operation, { ...one, name: `floor-${index}` }]),
);

const bind = (template: ValueTemplate, variables: Variables): string | null =>
  template?.map((piece) => (typeof piece === "string" ? piece : variables[piece.variable])).join("") ?? null;

const answer = async ({ query, variables }: Asked): Promise<string> => {
  const instruction = instructions.get(query);
  if (instruction === undefined) throw new Error("the floor was not told about this operation");
  const { name, sql, values, column, before, after } = instruction;
  const { rows } = await pool.query<(string | null)[]>({
    name,
    text: sql,
    values: values.map((value) => bind(value, variables)),
    rowMode: "array",
  });
  return `${before}${rows[0]?.[column] ?? "null"}${after}`;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await answer(JSON.parse(await bodyOf(request)) as Asked);
  response
    .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    .end(body);
};

const server = createServer((request, response) => {
  respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(LISTEN, () => announce(portOf(server)));
