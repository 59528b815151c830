import { getExecutorForUnifiedGraph, Logger } from "@graphql-hive/gateway-runtime";
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Execution, RoutedContext, Router } from "../graph";
import { followRouted } from "./follow-routed";
import { type KeptApart, keepApart } from "./kept-apart";
import { type MemberOf, withNamedInVain } from "./named-in-vain";
import { routedDocuments } from "./routed-document";
import { withPlainErrors } from "./routed-errors";
import type { Carried, RunRouted } from "./run-routed";
import type { AskSubgraph } from "./subgraph-request";

type UnifiedGraphOptions = Parameters<typeof getExecutorForUnifiedGraph>[0];

/** How operations are divided over subgraphs: Hive's own way, or that of another package of theirs. */
export type PlanRouter = NonNullable<UnifiedGraphOptions["handleUnifiedGraph"]>;

export interface RouterOptions {
  /** The graph as clients know it. */
  readonly schema: GraphQLSchema;
  readonly supergraph: string;
  readonly askSubgraph: (name: string) => AskSubgraph;
  readonly planRouter?: PlanRouter | undefined;
  /** Without it, all of the graph is ours. */
  readonly memberOf?: MemberOf | undefined;
}

/** A router over the subgraphs that a supergraph is composed of: Hive Gateway's, without its HTTP server. */
export const createRouter = ({
  schema,
  supergraph,
  askSubgraph,
  planRouter,
  memberOf,
}: RouterOptions): Router => {
  const execute = getExecutorForUnifiedGraph({
    getUnifiedGraph: () => supergraph,
    ...(planRouter && { handleUnifiedGraph: planRouter }),
    // What goes wrong is told in results; what is to be logged of it, the transport logs.
    transportContext: { log: new Logger({ level: false }) } as never,
    transports: () => ({
      getSubgraphExecutor: ({ subgraphName, subgraph }) =>
        asTransport(askSubgraph(subgraphName), keepApart(subgraph)),
    }),
  });
  const documentFor = routedDocuments(schema);
  const run: RunRouted = async ({ document, operationName, variables, ...context }) => {
    const name = operationName == null ? {} : { operationName };
    return (await execute({ document, variables: variables ?? {}, context, ...name } as never)) as never;
  };
  const route = async ({
    document,
    operation,
    operationName,
    variables,
    context,
  }: Execution): Promise<ExecutionResult> => {
    const routed = context as RoutedContext;
    // What writes is done whole, whoever waits for it.
    const signal = operation?.operation === OperationTypeNode.QUERY ? routed.signal?.() : undefined;
    const writes = operation?.operation === OperationTypeNode.MUTATION;
    const carried: Carried = { routed, writes, signal };
    const routedDocument = documentFor(document, variables);
    const result = await run({ document: routedDocument, operationName, variables, ...carried });
    const plain = withPlainErrors(result as ExecutionResult);
    return memberOf === undefined ? plain : withNamedInVain(plain, routedDocument, schema, memberOf);
  };
  return {
    route,
    follow: (request, feed) =>
      followRouted(run, { ...request, document: documentFor(request.document, request.variables) }, feed),
    close: async () => execute[Symbol.asyncDispose](),
  };
};

type TransportRequest = {
  context: Carried;
  document: DocumentNode;
  operationName?: string;
  variables?: object;
};

const asTransport = (ask: AskSubgraph, apart: (document: DocumentNode) => KeptApart): never =>
  (async ({ context, document: planned, operationName, variables }: TransportRequest) => {
    const { document, restore } = apart(planned);
    const answered = await ask({
      document,
      operationName,
      variables: variables as Readonly<Record<string, unknown>> | undefined,
      context: context.routed,
      writes: context.writes,
      onStart: context.onStart,
      signal: context.signal,
    });
    return Symbol.asyncIterator in answered ? restoredEach(answered, restore) : restore(answered);
  }) as never;

async function* restoredEach(
  results: AsyncIterable<ExecutionResult>,
  restore: KeptApart["restore"],
): AsyncGenerator<ExecutionResult, void, void> {
  for await (const result of results) yield restore(result);
}
