import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { buildWholeGraph, compose, MODULES, publicSdl, subgraphsOf } from "../../src/graph";

const wholeGraph = buildWholeGraph();
const subgraphs = subgraphsOf(wholeGraph);

describe("The supergraph", () => {
  test("is composed of one subgraph for each module, in the modules' order", () => {
    expect(subgraphs.map(({ name }) => name)).toEqual(MODULES.map(({ name }) => name));
    expect(new Set(subgraphs.map(({ url }) => url)).size).toBe(subgraphs.length);
  });

  test("knows where every subgraph listens", async () => {
    const supergraph = await compose(subgraphs);
    for (const { name, url } of subgraphs) {
      expect(supergraph).toContain(`@join__graph(name: "${name}", url: "${url}")`);
    }
  });

  // Compared is the SDL that clients see, sorted: every type, field, argument, default, enum value, input,
  // directive on them (deprecated, specifiedBy) and every description.
  test("gives clients exactly the whole graph", async () => {
    const supergraph = parse(await compose(subgraphs));
    const seenByClients = buildASTSchema(transformSupergraphToPublicSchema(supergraph));
    expect(publicSdl(seenByClients)).toBe(publicSdl(wholeGraph));
  });

  test("is refused with the reasons where subgraphs contradict each other", async () => {
    const contradicting = subgraphs.map((subgraph, index) =>
      index === 0 ? { ...subgraph, sdl: subgraph.sdl.replaceAll(" @shareable", "") } : subgraph,
    );
    await expect(compose(contradicting)).rejects.toThrow(/do not compose.*\n.*LocalizedText/);
  });
});
