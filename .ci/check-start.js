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

const firstAddress = (child) =>
  new Promise((resolve, reject) => {
    let output = "";
    child.all.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
      const [address] = output.match(/https?:\/\/[\w.[\]-]+:\d+(?=\s|\/)/) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.all.on("end", () => reject(new Error("npm start ended without telling its address")));
  });

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
  // A process group of its own, to be stopped as Ctrl-C stops it.
  detached: true,
  env: { PORT: "0", SARAZM_DATA_DIR: directory },
  timeout: START_SECONDS * 1000,
});
try {
  const address = await firstAddress(child);
  await ask(address);
  process.stdout.write("The dataset answers.\n");
  process.kill(-child.pid, "SIGINT");
  const { timedOut } = await child;
  assert.equal(timedOut, false, "npm start did not stop when it was interrupted");
  await assert.rejects(fetch(`${address}/health/live`), "the server still answers");
  process.stdout.write("It stopped.\n");
} finally {
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  await rm(directory, { recursive: true, force: true });
}
