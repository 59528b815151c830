import { describe, expect, it } from "vitest";
import { edit } from "../contract/support/editing";
import { serveGraph } from "../contract/support/graph";
import { addressOf, type Parameters, take } from "./support/take";

const server = await serveGraph();

const ask = (file: string, parameters?: Parameters, init?: RequestInit) =>
  server.request(addressOf(file, parameters), init);

const errorOf = async (file: string, parameters?: Parameters) => {
  const response = await ask(file, parameters);
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: Readonly<Record<string, unknown>> }[];
  };
  return { status: response.status, ...errors[0] };
};

type Wrong = readonly [what: string, parameters: Parameters, parameter: string, field?: string];

const WRONG: readonly Wrong[] = [
  ["is not JSON", { where: "countries=KZ" }, "where"],
  ["is no object", { where: "[1" }, "where"],
  ["has a field that the filter lacks", { where: { country: "KZ" } }, "where"],
  ["has a value that an enum lacks", { where: { statuses: ["CLOSED", "DONE"] } }, "where", "statuses[1]"],
  ["has a value of another type", { where: { overdue: "yes" } }, "where", "overdue"],
  ["is wrong deep within", { where: { or: [{ not: { dueTo: "2025-13-01" } }] } }, "where", "or[0].not.dueTo"],
  ["names a record that is not there", { where: { initiatives: ["no-such"] } }, "where"],
  ["nests deeper than a filter may", { where: nested(7) }, "where"],
  ["is no moment", { asOf: { effectiveOn: "tomorrow" } }, "asOf", "effectiveOn"],
  ["names a column that is not there", { columns: "id,titel" }, "columns", "titel"],
  ["names a column twice", { columns: "id,title,id" }, "columns", "id"],
  ["names nothing after a comma", { columns: "id," }, "columns"],
  ["is only a space", { columns: " " }, "columns"],
  ["is no language", { language: "russian language" }, "language"],
  ["is neither true nor false", { bom: "1" }, "bom"],
  ["is none that there is", { filter: "{}" }, "filter"],
];

function nested(levels: number): object {
  return levels === 0 ? { overdue: true } : { not: nested(levels - 1) };
}

describe("A parameter is refused with 400, and named, where it", () => {
  it.each(WRONG.map(([what, ...wrong]) => ({ what, wrong })))("$what", async ({ wrong }) => {
    const [parameters, parameter, field] = wrong;
    const { status, message, extensions } = await errorOf("action-items.csv", parameters);
    expect({ status, parameter: extensions?.["parameter"] }).toEqual({ status: 400, parameter });
    expect(message).toContain(`"${parameter}"`);
    if (field === undefined) return;
    expect(extensions?.["field"]).toBe(field);
    expect(message).toContain(field);
  });

  it("is given twice", async () => {
    const response = await server.request("/export/events.csv?columns=id&columns=title");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('\\"columns\\" is given more than once');
  });

  it("does not fit the export", async () => {
    expect(await errorOf("events.csv", { asOf: {} })).toMatchObject({ status: 400 });
    expect(await errorOf("sources.json", { where: {} })).toMatchObject({ status: 400 });
    expect(await errorOf("events.xlsx", { bom: "true" })).toMatchObject({ status: 400 });
    expect(await errorOf("dictionary.csv", { where: {} })).toMatchObject({ status: 400 });
  });
});

it("A parameter that is empty counts as left out", async () => {
  const whole = await take(server, "action-items.csv");
  const empty = { where: "", asOf: "", columns: "", language: "", bom: "" };
  expect(await take(server, "action-items.csv", empty)).toEqual(whole);
});

it("an export that is not there is answered with 404, and with those that are", async () => {
  for (const file of ["summits.csv", "events.pdf", "events"]) {
    const { status, message, extensions } = await errorOf(file);
    expect(status).toBe(404);
    expect(extensions?.["code"]).toBe("NOT_FOUND");
    expect(message).toMatch(/action-items.*xlsx/);
  }
});

it("other methods are refused, and told which there are", async () => {
  const response = await ask("events.csv", {}, { method: "POST" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

describe("The head of an answer", () => {
  it("names the file, the revision, the licence, the language and what it depends on", async () => {
    const { headers } = await ask("action-items.csv", { language: "ru" });
    const revision = headers.get("sarazm-revision");
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="sarazm-action-items-r${revision}-${new Date().toISOString().slice(0, 10)}.csv"`,
    );
    expect(headers.get("link")).toBe('<https://spdx.org/licenses/ODbL-1.0.html>; rel="license"');
    expect(headers.get("content-language")).toBe("ru");
    expect(headers.get("vary")).toMatch(/Accept-Language/);
    expect(headers.get("cache-control")).toBe("public, no-cache");
  });

  it.each([
    ["ndjson", "application/x-ndjson; charset=utf-8"],
    ["json", "application/json; charset=utf-8"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ])("of %s has its media type", async (format, type) => {
    expect((await ask(`events.${format}`)).headers.get("content-type")).toBe(type);
  });

  it("is all there is of a HEAD request, the same as of a GET request", async () => {
    const [head, get] = [await ask("events.csv", {}, { method: "HEAD" }), await ask("events.csv")];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const name of ["etag", "content-type", "content-disposition", "sarazm-revision", "last-modified"]) {
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
    }
    const wrong = await ask("events.csv", { columns: "x" }, { method: "HEAD" });
    expect(wrong.status).toBe(400);
  });
});

describe("Who has an export already", () => {
  const again = async (file: string, parameters: Parameters, held: Response) =>
    (await ask(file, parameters, { headers: { "if-none-match": held.headers.get("etag") ?? "" } })).status;

  it("is not sent it again, until something is written", async () => {
    const held = await ask("initiatives.csv", { language: "en" });
    expect(await again("initiatives.csv", { language: "en" }, held)).toBe(304);
    expect(await again("initiatives.csv", { language: "ru" }, held)).toBe(200);
    expect(await again("initiatives.csv", { language: "en", columns: "id" }, held)).toBe(200);
    expect(await again("initiatives.json", { language: "en" }, held)).toBe(200);
    const input = { id: "annual-culture-festival", expectedVersion: 1, confidence: "LOW" };
    expect((await edit(server, "updateInitiative", input)).userErrors).toEqual([]);
    expect(await again("initiatives.csv", { language: "en" }, held)).toBe(200);
  });

  it("is not sent it again either where it only knows when", async () => {
    const held = await ask("sources.csv");
    // Within the second of a write there is no such header.
    await expect
      .poll(async () => (await ask("sources.csv")).headers.get("last-modified"), { timeout: 5_000 })
      .not.toBeNull();
    const since = (await ask("sources.csv")).headers.get("last-modified") ?? "";
    const status = async (date: string) =>
      (await ask("sources.csv", {}, { headers: { "if-modified-since": date } })).status;
    expect(await status(since)).toBe(304);
    expect(await status(new Date(Date.parse(since) - 1_000).toUTCString())).toBe(200);
    expect(held.status).toBe(200);
  });
});

it("an export is of one moment, whatever is written meanwhile", async () => {
  const before = await take(server, "initiatives.csv");
  const response = await ask("initiatives.csv");
  const initiative = { id: "agroexpress", expectedVersion: 1, confidence: "LOW" };
  expect((await edit(server, "updateInitiative", initiative)).userErrors).toEqual([]);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(before);
  expect(await take(server, "initiatives.csv")).not.toEqual(before);
});
