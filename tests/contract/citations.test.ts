import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();

interface Cited {
  readonly id: string;
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

const sourcesOf = (list: readonly Cited[]) =>
  Object.fromEntries(list.map(({ id, citations }) => [id, citations.map(({ source }) => source.id)]));

const inFiles = (
  list: readonly { readonly id: string; readonly citations: readonly { readonly source: string }[] }[],
) => Object.fromEntries(list.map(({ id, citations }) => [id, citations.map(({ source }) => source)]));

const CITED = "id citations { source { id } }";

const expectCited = (given: readonly Cited[], wanted: ReturnType<typeof inFiles>): void => {
  expect(given.filter(({ citations }) => citations.length === 0)).toEqual([]);
  expect(sourcesOf(given)).toEqual(wanted);
};

interface Lists {
  readonly initiatives: { readonly nodes: readonly (Cited & { readonly proposals: readonly Cited[] })[] };
  readonly events: { readonly nodes: readonly Cited[] };
  readonly indicators: readonly Cited[];
}

describe("Every record names its sources, as the files do:", () => {
  it("initiatives and proposals", async () => {
    const query = `{ initiatives(first: 100) { nodes { ${CITED} proposals { ${CITED} } } } }`;
    const { initiatives } = (await execute<Lists>({ query })).expectData();
    expectCited(initiatives.nodes, inFiles(records.initiatives));
    expectCited(
      initiatives.nodes.flatMap(({ proposals }) => proposals),
      inFiles(records.initiatives.flatMap(({ proposals }) => proposals)),
    );
  });

  it("events and indicators", async () => {
    const query = `{ events(first: 100) { nodes { ${CITED} } } indicators { ${CITED} } }`;
    const { events, indicators } = (await execute<Lists>({ query })).expectData();
    expectCited(events.nodes, inFiles(records.events));
    expectCited(indicators, inFiles(records.indicators));
  });

  it("status changes, as evidence", async () => {
    const query =
      "{ actionItems(first: 100) { nodes { history { nodes { id evidence { source { id } event { id } url } } } } } }";
    interface Change {
      readonly id: string;
      readonly evidence: readonly {
        readonly source: { readonly id: string } | null;
        readonly event: { readonly id: string } | null;
        readonly url: string | null;
      }[];
    }
    interface Histories {
      readonly actionItems: {
        readonly nodes: readonly { readonly history: { readonly nodes: readonly Change[] } }[];
      };
    }
    const { actionItems } = (await execute<Histories>({ query })).expectData();
    const changes = actionItems.nodes.flatMap(({ history }) => history.nodes);
    const flat = changes.map(({ id, evidence }) => [
      id,
      evidence.map(({ source, event, url }) => [source?.id, event?.id, url ?? undefined]),
    ]);
    const wanted = records["action-items"].flatMap(({ history }) =>
      history.map(({ id, evidence }) => [id, evidence.map(({ source, event, url }) => [source, event, url])]),
    );
    expect(changes.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(Object.fromEntries(flat)).toEqual(Object.fromEntries(wanted));
  });
});
