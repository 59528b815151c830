import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();

const QUERY = /* GraphQL */ `
  {
    countries { code }
    leaders(first: 10) { totalCount nodes { id } }
    summits { id }
    initiatives(first: 100) {
      totalCount
      nodes {
        id
        title { text }
        countries { role country { code } }
        sectors { code }
        proposals { leader { id name { text } } }
        citations { source { id url } }
      }
    }
  }
`;

interface Counted {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

interface Answer {
  readonly countries: readonly { readonly code: string }[];
  readonly leaders: Counted;
  readonly summits: readonly { readonly id: string }[];
  readonly initiatives: Counted;
}

const answer = (await execute<Answer>({ query: QUERY })).expectData();

const order = ["PROPOSER", "LEAD", "PARTNER", "FUNDER", "BENEFICIARY"];

/** What data/ says of an initiative, in the shape of the query. */
const inFiles = (initiative: (typeof records.initiatives)[number]) => {
  const urls = new Map(records.sources.map(({ id, url }) => [id, url ?? null]));
  const names = new Map(records.leaders.map(({ id, name }) => [id, name.en.text]));
  const proposals = initiative.proposals.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id: initiative.id,
    title: { text: initiative.title.en.text },
    countries: initiative.countries
      .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.country < b.country ? -1 : 1))
      .map(({ role, country }) => ({ role, country: { code: country } })),
    sectors: initiative.sectors
      .map(({ sector }) => ({ code: sector }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    proposals: expect.toSatisfy((given: { leader: unknown }[]) => {
      const asId = ({ leader }: { leader: unknown }) => JSON.stringify(leader);
      const wanted = proposals.map(({ leader }) => ({
        leader: { id: leader, name: { text: names.get(leader) } },
      }));
      return JSON.stringify(given.map(asId).sort()) === JSON.stringify(wanted.map(asId).sort());
    }),
    citations: initiative.citations.map(({ source }) => ({ source: { id: source, url: urls.get(source) } })),
  };
};

describe("The first query of the README", () => {
  it("finds 6 countries, 6 leaders, 3 summits and 60 initiatives", () => {
    expect(answer.countries.map(({ code }) => code)).toEqual(["KG", "KZ", "RU", "TJ", "TM", "UZ"]);
    expect(answer.leaders.totalCount).toBe(6);
    expect(answer.leaders.nodes).toHaveLength(6);
    expect(answer.summits.map(({ id }) => id)).toEqual(["first-2022", "second-2025", "third-2027"]);
    expect(answer.initiatives.totalCount).toBe(60);
    expect(answer.initiatives.nodes).toHaveLength(60);
  });

  it("says of every initiative what the files say", () => {
    const given = new Map(answer.initiatives.nodes.map((node) => [node.id, node]));
    for (const initiative of records.initiatives) {
      expect(given.get(initiative.id)).toEqual(inFiles(initiative));
    }
  });
});
