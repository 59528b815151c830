import { it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
const server = await startServer({ database: await filledDatabase(), schema: buildWholeGraph() });
it("tries", async () => {
  for (const name of ["initiatives","action-items","status-changes","indicators","events","sources","dictionary","code-lists"]) {
    const r = await server.request(`/export/${name}.csv?language=ru`);
    const t = await r.text();
    console.log(name, r.status, [...r.headers], t.split("\r\n").length, t.slice(0, 1500));
  }
  for (const path of ["action-items.ndjson?where=%7B%22countries%22:%5B%22KZ%22%5D%7D&columns=id,countries,status,statusLabel&language=ar", "events.json?columns=id,happenedOn","action-items.csv?where=%7B%22countries%22:%5B%22XX%22%5D%7D","action-items.csv?where=%7B%22statuses%22:%5B%22CLOSE%22%5D%7D","action-items.csv?columns=foo","foo.csv","action-items.csv?x=1","sources.csv?where={}","action-items.csv?asOf=%7B%22effectiveOn%22:%222025-10-10%22%7D&columns=id,status"]) {
    const r = await server.request(`/export/${path}`);
    const t = await r.text();
    console.log(path, r.status, t.slice(0, 500));
  }
  const r = await server.request(`/export/action-items.xlsx?language=ar`);
  const b = await r.arrayBuffer();
  console.log(r.status, b.byteLength);
  const h = await server.request(`/export/action-items.csv`, {method:"HEAD"});
  console.log(h.status, [...h.headers]);
  const c = await server.request(`/export/action-items.csv`, {headers: {"if-none-match": h.headers.get("etag")!}});
  console.log(c.status, [...c.headers]);
});
