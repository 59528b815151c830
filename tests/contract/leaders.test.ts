import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();

const proposalsOf = (leader: string) =>
  records.initiatives.flatMap(({ id, proposals }) =>
    proposals.filter((proposal) => proposal.leader === leader).map(({ kind }) => `${kind} ${id}`),
  );

interface Proposal {
  readonly kind: string;
  readonly initiative: { readonly id: string };
}

describe("A leader", () => {
  it.each(records.leaders)("$id leads to what they proposed and supported", async ({ id, country }) => {
    const query =
      "query ($id: ID!) { leader(id: $id) { country { code } summits { id } proposals { kind initiative { id } } } }";
    interface OneLeader {
      readonly leader: {
        readonly country: { readonly code: string };
        readonly summits: readonly { readonly id: string }[];
        readonly proposals: readonly Proposal[];
      };
    }
    const { leader } = (await execute<OneLeader>({ query, variables: { id } })).expectData();
    const given = leader.proposals.map(({ kind, initiative }) => `${kind} ${initiative.id}`);
    expect(given.sort()).toEqual(proposalsOf(id).sort());
    expect(given).not.toEqual([]);
    expect(leader.country.code).toBe(country);
    expect(leader.summits.map((summit) => summit.id)).toEqual(["first-2022", "second-2025"]);
  });

  it("who backed an initiative stands among its supporters", async () => {
    const query = "{ initiatives(first: 100) { nodes { id supporters { id } } } }";
    interface Supported {
      readonly initiatives: {
        readonly nodes: readonly {
          readonly id: string;
          readonly supporters: readonly { readonly id: string }[];
        }[];
      };
    }
    const { initiatives } = (await execute<Supported>({ query })).expectData();
    const given = initiatives.nodes.flatMap(({ id, supporters }) =>
      supporters.map((leader) => `${id} ${leader.id}`),
    );
    const wanted = records.initiatives.flatMap(({ id, proposals }) =>
      proposals.filter(({ kind }) => kind === "SUPPORTED").map(({ leader }) => `${id} ${leader}`),
    );
    expect(given.sort()).toEqual([...new Set(wanted)].sort());
    expect(wanted.length).toBeGreaterThan(0);
  });

  it("is found by country and by the day in office", async () => {
    const query =
      '{ today: leaders(filter: { countries: ["KZ"], currentOn: "2025-10-09" }) { nodes { id } } before: leaders(filter: { currentOn: "1990-01-01" }) { totalCount } country(code: "KZ") { on: leaders(currentOn: "2025-10-09") { id } before: leaders(currentOn: "2000-01-01") { id } } }';
    const { today, before, country } = (await execute({ query })).expectData();
    expect(today).toEqual({ nodes: [{ id: "kassym-jomart-tokayev" }] });
    expect(before).toEqual({ totalCount: 0 });
    expect(country).toEqual({ on: [{ id: "kassym-jomart-tokayev" }], before: [] });
  });
});
