import { describe, expect, it } from "vitest";
import { edit, knownIds } from "../contract/support/editing";
import { wholeGraph } from "../contract/support/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { CLIENT } from "../web/support/site";
import { fetchPage, type Json, type Page } from "./support/page";

const database = await filledDatabase();
const server = { ...(await startServer({ database, schema: wholeGraph, webClient: CLIENT })), database };
const { url } = server;

const LANGUAGES = ["en", "ru", "ar"] as const;
const LICENCE = "https://spdx.org/licenses/ODbL-1.0";

const ask = async (query: string, language: string, variables = {}): Promise<Json> =>
  (await server.execute<Json>({ query, variables, headers: { "accept-language": language } })).expectData();

const TEXT = "text language translations { text language }";
const CITED = "citations { source { id title publisher publishedOn language url } }";

/** A text as JSON-LD has it on a page in a language. */
const said = ({ text, language }: Json, wanted: string) =>
  language === wanted ? text : { "@language": language, "@value": text };

const thing = ({ data }: Page): Json => data[1] ?? {};

const named = (about: Json, language: string) => {
  const others = about["translations"].filter((one: Json) => one["language"] !== about["language"]);
  return {
    name: said(about, language),
    ...(others.length > 0 && { alternateName: others.map((one: Json) => said(one, language)) }),
  };
};

const expectCited = (cited: readonly Json[], { citations }: Json): void => {
  const sources = new Map<string, Json>(citations.map(({ source }: Json) => [source.id, source]));
  expect(cited.map((work) => work["@id"])).toEqual(
    [...sources.keys()].map((id) => `${url}/sources/${id}#this`),
  );
  expect(cited).toMatchObject(
    [...sources.values()].map(({ publisher, publishedOn, language, url: address }) => ({
      publisher: { name: publisher },
      inLanguage: language,
      ...(publishedOn !== null && { datePublished: publishedOn }),
      ...(address !== null && { url: address }),
    })),
  );
};

/** What holds of the page of any record. */
const expectRecordPage = (page: Page, path: string, language: string, about: Json, title: Json): void => {
  expect(page.response.status).toBe(200);
  expect(page.title).toBe(`${title["text"]} · Sarazm`);
  expect(page.meta("og:title")).toBe(title["text"]);
  expect(page.meta("robots")).toBeUndefined();
  const canonical = `${url}/${language}${path}`;
  expect(page.links("canonical").map(({ href }) => href)).toEqual([canonical]);
  const [described] = page.data;
  expect(described).toMatchObject({
    "@type": "WebPage",
    "@id": canonical,
    name: title["text"],
    inLanguage: language,
    license: LICENCE,
    isPartOf: { "@id": `${url}/dataset` },
    mainEntity: { "@id": `${url}${path}#this` },
  });
  expect(thing(page)["@id"]).toBe(`${url}${path}#this`);
  expectCited(described?.["citation"] ?? [], about);
};

describe.each(LANGUAGES)("What a page says without scripts in %s", (language) => {
  it("is of an initiative what the API says of it", async () => {
    const path = "/initiatives/joint-grain-processing-hubs";
    const page = await fetchPage(server, `/${language}${path}`);
    const { initiative } = await ask(
      `{ initiative(id: "joint-grain-processing-hubs") { id updatedAt title { ${TEXT} } summary { ${TEXT} }
        sectors { name { ${TEXT} } } countries { country { code } } ${CITED} } }`,
      language,
    );
    expectRecordPage(page, path, language, initiative, initiative.title);
    expect(page.meta("description")).toBe(initiative.summary.text);
    expect(page.data[0]?.["dateModified"]).toBe(initiative.updatedAt);
    expect(thing(page)).toMatchObject({
      "@type": "Project",
      ...named(initiative.title, language),
      description: said(initiative.summary, language),
      keywords: initiative.sectors.map(({ name }: Json) => said(name, language)),
    });
    const codes = new Set(initiative.countries.map(({ country }: Json) => country.code));
    expect(thing(page)["areaServed"].map(({ identifier }: Json) => identifier)).toEqual([...codes]);
  });

  it("is of an action item what the API says of it, and no status", async () => {
    const id = "eurasian-route-council-item";
    const page = await fetchPage(server, `/${language}/action-items/${id}`);
    const { actionItem } = await ask(
      `query ($id: ID!) { actionItem(id: $id) { title { ${TEXT} } description { ${TEXT} } plannedEnd
        initiative { id title { ${TEXT} } } countries { country { code } } ${CITED} } }`,
      language,
      { id },
    );
    expectRecordPage(page, `/action-items/${id}`, language, actionItem, actionItem.title);
    expect(thing(page)).toMatchObject({
      "@type": "Action",
      ...named(actionItem.title, language),
      object: {
        "@id": `${url}/initiatives/${actionItem.initiative.id}#this`,
        name: said(actionItem.initiative.title, language),
      },
    });
    expect(thing(page)).not.toHaveProperty("actionStatus");
  });

  it("is of a country what the API says of it", async () => {
    const page = await fetchPage(server, `/${language}/countries/kz`);
    const { country } = await ask(
      `{ country(code: "KZ") { alpha3 name { ${TEXT} } officialName { ${TEXT} } capital { ${TEXT} }
        location { latitude longitude } ${CITED} } }`,
      language,
    );
    expectRecordPage(page, "/countries/KZ", language, country, country.name);
    expect(thing(page)).toMatchObject({
      "@type": "Country",
      identifier: ["KZ", country.alpha3],
      ...named(country.name, language),
      containsPlace: { name: said(country.capital, language), geo: country.location },
    });
  });

  it("is of a leader what the API says of them", async () => {
    const page = await fetchPage(server, `/${language}/leaders/vladimir-putin`);
    const { leader } = await ask(
      `{ leader(id: "vladimir-putin") { name { ${TEXT} } office { ${TEXT} } tookOfficeOn wikidataId
        country { code } ${CITED} } }`,
      language,
    );
    expectRecordPage(page, "/leaders/vladimir-putin", language, leader, leader.name);
    expect(page.meta("og:type")).toBe("profile");
    expect(thing(page)).toMatchObject({
      "@type": "Person",
      ...named(leader.name, language),
      jobTitle: said(leader.office, language),
      hasOccupation: {
        startDate: leader.tookOfficeOn,
        hasOccupation: { occupationLocation: { identifier: leader.country.code } },
      },
      sameAs: `http://www.wikidata.org/entity/${leader.wikidataId}`,
    });
  });

  it("is of a summit what the API says of it", async () => {
    const page = await fetchPage(server, `/${language}/summits/second-2025`);
    const { summit } = await ask(
      `{ summit(id: "second-2025") { name { ${TEXT} } heldOn endedOn city { ${TEXT} } hostCountry { code }
        participants { id } documents { title { ${TEXT} } } ${CITED} } }`,
      language,
    );
    expectRecordPage(page, "/summits/second-2025", language, summit, summit.name);
    expect(thing(page)).toMatchObject({
      "@type": "Event",
      ...named(summit.name, language),
      startDate: summit.heldOn,
      endDate: summit.endedOn ?? summit.heldOn,
      location: {
        address: {
          addressLocality: said(summit.city, language),
          addressCountry: summit.hostCountry.code,
        },
      },
      attendee: summit.participants.map(({ id }: Json) => ({ "@id": `${url}/leaders/${id}#this` })),
      workFeatured: summit.documents.map(({ title }: Json) => ({ name: said(title, language) })),
    });
  });

  it("is of a source what the API says of it", async () => {
    const page = await fetchPage(server, `/${language}/sources/tvbrics-ar`);
    const { source } = await ask(
      `{ source(id: "tvbrics-ar") { title publisher publishedOn language url } }`,
      language,
    );
    const title = { text: source.title, language: "en" };
    expectRecordPage(page, "/sources/tvbrics-ar", language, { citations: [] }, title);
    expect(thing(page)).toMatchObject({
      "@type": "NewsArticle",
      name: said(title, language),
      publisher: { name: source.publisher },
      inLanguage: source.language,
      url: source.url,
    });
  });

  it("is on the overview of the dataset, with its files", async () => {
    const page = await fetchPage(server, `/${language}`);
    const { dataset, countries } = await ask(
      `{ dataset { revision updatedAt publisher languages title { ${TEXT} } description { ${TEXT} } } countries { code } }`,
      language,
    );
    expect(page.data[0]).toMatchObject({ "@id": `${url}/${language}`, inLanguage: language });
    expect(page.data[0]?.["mainEntity"]).toEqual({ "@id": thing(page)["@id"] });
    expect(thing(page)).toMatchObject({
      "@type": "Dataset",
      ...named(dataset.title, language),
      description: said(dataset.description, language),
      license: LICENCE,
      publisher: { name: dataset.publisher },
      inLanguage: dataset.languages,
      version: String(dataset.revision),
      dateModified: dataset.updatedAt,
      spatialCoverage: countries.map(({ code }: Json) => ({ identifier: code })),
    });
    const files: readonly Json[] = thing(page)["distribution"];
    expect(files).toHaveLength(24);
    const { contentUrl, encodingFormat } = files[0] ?? {};
    const response = await server.request(contentUrl);
    expect(response.headers.get("content-type")).toContain(encodingFormat);
    await response.arrayBuffer();
  });
});

describe("A title that would be markup", () => {
  const HOSTILE = `</script></title><script>alert("&1")</script><!-- 'x' " ]]> \\u003c`;

  it("is a title, in the head and in what is said to programs", async () => {
    const { sourceId, sector } = await knownIds(server);
    const { userErrors } = await edit(server, "createInitiative", {
      id: "hostile",
      title: [{ language: "en", text: HOSTILE }],
      summary: [{ language: "en", text: HOSTILE }],
      kind: "CORRIDOR",
      stageAtSummit: "PROPOSED",
      confidence: "HIGH",
      countries: [{ country: "KZ", role: "LEAD" }],
      sectors: [sector],
      citations: [{ sourceId }],
    });
    expect(userErrors).toEqual([]);
    const page = await fetchPage(server, "/en/initiatives/hostile");
    expect(page.title).toBe(`${HOSTILE} · Sarazm`);
    expect(page.meta("og:title")).toBe(HOSTILE);
    expect(page.meta("description")).toBe(HOSTILE);
    expect(page.data[0]?.["name"]).toBe(HOSTILE);
    const scriptsOf = ({ html }: Page) => html.match(/<\/?script/g)?.length;
    expect(scriptsOf(page)).toBe(scriptsOf(await fetchPage(server, "/en")));
  });
});
