import { type GraphQLSchema, isUnionType } from "graphql";
import { buildSubgraph, MODULES } from "../../../src/graph";
import { fillGaps } from "../../contract/support/fill-gaps";
import { type ServedGraph, serveGraph, WITHOUT_LIMITS, wholeGraph } from "../../contract/support/graph";
import { startServer, type TestServer } from "../../harness/test-server";
import { SINGLE_WAYS, type SingleWay } from "../../harness/ways";

export interface ServedSubgraph extends TestServer {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly way: SingleWay;
}

interface ServedSubgraphs {
  readonly whole: ServedGraph;
  /** Every subgraph, in both ways of answering. */
  readonly subgraphs: readonly ServedSubgraph[];
  readonly subgraph: (name: string, way?: SingleWay) => ServedSubgraph;
}

/** The whole graph and every subgraph over HTTP, on one database in which every field has a value somewhere. */
export const serveSubgraphs = async (): Promise<ServedSubgraphs> => {
  const whole = await serveGraph({ limits: WITHOUT_LIMITS });
  const { database } = whole;
  await fillGaps(database);
  const schemas = MODULES.map(({ name }) => ({ name, schema: buildSubgraph(name, wholeGraph) }));
  const subgraphs = await Promise.all(
    schemas.flatMap(({ name, schema }) =>
      SINGLE_WAYS.map(async (way) => {
        const passThrough = way === "passed through";
        const server = await startServer({ database, schema, passThrough, limits: WITHOUT_LIMITS });
        return { name, schema, way, ...server };
      }),
    ),
  );
  const subgraph = (name: string, way: SingleWay = "passed through") => {
    const found = subgraphs.find((served) => served.name === name && served.way === way);
    if (found === undefined) throw new Error(`no subgraph ${name} is served`);
    return found;
  };
  return { whole, subgraphs, subgraph };
};

/** The types whose records a subgraph can be asked for. */
export const entityTypes = ({ schema }: ServedSubgraph): string[] => {
  const union = schema.getType("_Entity");
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
};
