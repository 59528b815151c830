import { federateSubgraphs } from "@wundergraph/composition";
import { type GraphQLSchema, parse } from "graphql";
import { expect, it } from "vitest";
import { publicSdl, type Subgraph, subgraphsOf } from "../../src/graph";
import { wholeGraph } from "../contract/support/graph";

/** Composed by WunderGraph's library, which shares no code with the one that composes our supergraph. */
const federate = (subgraphs: readonly Subgraph[]) =>
  federateSubgraphs({
    subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, definitions: parse(sdl) })),
  });

/** The public SDL without `@specifiedBy`, which that library leaves out. */
const comparable = (schema: GraphQLSchema): string =>
  publicSdl(schema).replaceAll(/^(scalar \w+) @specifiedBy\(url: ".*"\)$/gm, "$1");

it("A second, independent composer makes of the subgraphs what clients see, without an error or a warning", () => {
  const result = federate(subgraphsOf(wholeGraph));
  if (!result.success) throw new AggregateError(result.errors, result.errors.map(String).join("\n"));
  expect(result.warnings).toEqual([]);
  expect(comparable(result.federatedGraphClientSchema)).toBe(comparable(wholeGraph));
});

it("A second, independent composer refuses subgraphs that contradict each other", () => {
  const contradicting = subgraphsOf(wholeGraph).map((subgraph, index) =>
    index === 0 ? { ...subgraph, sdl: subgraph.sdl.replaceAll(" @shareable", "") } : subgraph,
  );
  expect(federate(contradicting)).toMatchObject({
    success: false,
    errors: expect.arrayContaining([
      expect.objectContaining({ message: expect.stringContaining("LocalizedText") }),
    ]),
  });
});
