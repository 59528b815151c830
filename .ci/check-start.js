// Proves that `npm start` ends with an address at which the real dataset answers, and that it stops when asked.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

const START_SECONDS = 120;
const QUERY = `{
  countries { code }
  leaders(first: 10) { totalCount }
  summits { id }
  initiatives(first: 1) { totalCount nodes { title { text } citations { source { url } } } }
}`;

const firstAddress = async (child) => {
  const seen = [];
  for await (const line of child.iterable({ from: "all" })) {
    process.stdout.write(`${line}\n`);
    seen.push(line);
    const [address] = line.match(/https?:\/\/[\w.[\]-]+:\d+/) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`npm start ended without telling its address:\n${seen.join("\n")}`);
};

const ask = async (address) => {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY }),
  });
  const body = await response.json();
  assert.equal(body.errors, undefined, JSON.stringify(body.errors));
  assert.equal(body.data.countries.length, 6);
  assert.equal(body.data.leaders.totalCount, 6);
  assert.equal(body.data.summits.length, 3);
  assert.equal(body.data.initiatives.totalCount, 60);
};

const directory = await mkdtemp(join(tmpdir(), "sarazm-start-"));
const child = execa("npm", ["start"], {
  all: true,
  reject: false,
  env: { PORT: "0", SARAZM_DATA_DIR: directory },
  forceKillAfterDelay: 30_000,
  timeout: START_SECONDS * 1000,
});
try {
  await ask(await firstAddress(child));
  process.stdout.write("The dataset answers.\n");
} finally {
  child.kill("SIGTERM");
  await child;
  await rm(directory, { recursive: true, force: true });
}
