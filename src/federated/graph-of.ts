import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, parse } from "graphql";
import { ownersByCoordinate, publicSchemaOf, type Standing } from "../federation";
import { extendGraph, type RoutedContext, type Router, type ServedGraph } from "../graph";
import type { Logger } from "../kernel/logger";
import { type AskSubgraph, committedSupergraph, createRouter } from "../router";
import { askAdmitted } from "./ask-admitted";

export interface Ours {
  readonly wholeGraph: GraphQLSchema;
  /** Asks one of our subgraphs. */
  readonly ask: (name: string) => AskSubgraph;
  readonly logger: Logger;
}

/** The graph to serve of our subgraphs and the members that take part, ready to be asked. */
export const graphOf = async (
  { wholeGraph, ask, logger }: Ours,
  { composed, admitted }: Standing,
): Promise<ServedGraph> => {
  const schema = composed === undefined ? wholeGraph : extendGraph(wholeGraph, publicSchemaOf(composed));
  const members = new Map(admitted.map((one) => [one.member.name, askAdmitted(one, logger)]));
  const router = createRouter({
    schema,
    supergraph: composed?.supergraph ?? (await committedSupergraph()),
    askSubgraph: (name) => members.get(name) ?? ask(name),
    memberOf: composed && memberOf(composed.supergraph, members),
  });
  await makeReady(router);
  return { schema, router };
};

const memberOf = (supergraph: string, members: ReadonlyMap<string, unknown>) => {
  const owners = ownersByCoordinate(supergraph);
  return (coordinate: string) => owners.get(coordinate)?.find((name) => members.has(name));
};

const NOTHING: DocumentNode = parse("{ __typename }");

/** What the first operation would wait for, it need not; and a supergraph that cannot be run is never served. */
const makeReady = async ({ route }: Router): Promise<void> => {
  const operation = NOTHING.definitions[0] as OperationDefinitionNode;
  const { errors } = await route({
    document: NOTHING,
    operation,
    variables: {},
    context: {} as RoutedContext,
  });
  if (errors?.[0]) throw errors[0];
};
