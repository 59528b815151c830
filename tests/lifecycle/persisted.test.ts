import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { temporaryDataDirectory } from "./data-directory";
import { run, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const folder = await mkdtemp(join(tmpdir(), "sarazm-persisted-"));
afterAll(() => rm(folder, { recursive: true }));

const QUERY = "{ countries { code } }";
const HASH = createHash("sha256").update(QUERY).digest("hex");

const post = async ({ graph }: Server, body: object) => {
  const response = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
};

it("SARAZM_ONLY_PERSISTED=1 answers the documents of PERSISTED_DOCUMENTS alone, and names those that cannot be", async () => {
  const PERSISTED_DOCUMENTS = join(folder, "persisted-documents.json");
  await writeFile(PERSISTED_DOCUMENTS, JSON.stringify({ [HASH]: QUERY, broken: "{ nothing }" }));
  const server = await startServer({ SARAZM_DATA_DIR, PERSISTED_DOCUMENTS, SARAZM_ONLY_PERSISTED: "1" });
  expect(await post(server, { documentId: `sha256:${HASH}` })).toMatchObject({
    data: { countries: { length: 6 } },
  });
  expect(await post(server, { query: "{ countries { alpha3 } }" })).toMatchObject({
    errors: [{ extensions: { code: "PERSISTED_DOCUMENT_REQUIRED" } }],
  });
  server.kill("SIGTERM");
  const { exitCode, stderr } = await server.ended;
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(
    /"document":"[^"]*, broken","reason":"Cannot query field \\"nothing\\" on type \\"Query\\"\."/,
  );
});

it("a manifest that is not there keeps the server from starting", async () => {
  const variables = { SARAZM_DATA_DIR, PERSISTED_DOCUMENTS: join(folder, "none.json") };
  const { exitCode, stderr } = await run(["start"], variables);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/none\.json cannot be read .*: give a folder, a \.graphql file or a manifest/);
});
