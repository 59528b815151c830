import {
  type DefinitionNode,
  extendSchema,
  GraphQLSchema,
  isLeafType,
  isSpecifiedScalarType,
  isTypeDefinitionNode,
  Kind,
  parse,
} from "graphql";
import { UserFacingError } from "../kernel/errors";
import { attachPart } from "../planner";
import { entityKey } from "./cut";
import { federationSdl } from "./federation-sdl";
import { type Subgraph, subgraphsOf } from "./subgraphs";
import { buildWholeGraph } from "./whole-graph";

/** One module's part of the graph, as a Federation 2 subgraph that can be run. */
export function buildSubgraph(name: string, wholeGraph = buildWholeGraph()): GraphQLSchema {
  const { sdl } = subgraphNamed(name, wholeGraph);
  const { definitions } = parse(sdl);
  const keys = keysOf(definitions);
  const schema = schemaOf(definitions, [...keys.keys()], wholeGraph);
  attachPart(schema, keys);
  const service = schema.getQueryType()?.getFields()["_service"];
  if (service !== undefined) service.resolve = () => ({ sdl });
  return schema;
}

function subgraphNamed(name: string, wholeGraph: GraphQLSchema): Subgraph {
  const subgraphs = subgraphsOf(wholeGraph);
  const subgraph = subgraphs.find((candidate) => candidate.name === name);
  if (subgraph !== undefined) return subgraph;
  const names = subgraphs.map((candidate) => candidate.name).join(", ");
  throw new UserFacingError(`There is no subgraph "${name}": name one of ${names}.`);
}

/** The types whose records the subgraph can be asked for, and the fields of their keys. */
function keysOf(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  return new Map(
    definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const key = entityKey(definition);
      return key === undefined ? [] : [[definition.name.value, key] as const];
    }),
  );
}

/**
 * The schema of the definitions. Its scalars and enums are the whole graph's, so that values are checked and written
 * alike; of them, SDL tells the names only.
 */
function schemaOf(
  definitions: readonly DefinitionNode[],
  entities: readonly string[],
  wholeGraph: GraphQLSchema,
): GraphQLSchema {
  const names = new Set(definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value));
  const leaves = Object.values(wholeGraph.getTypeMap()).filter(
    (type) => names.has(type.name) && isLeafType(type) && !isSpecifiedScalarType(type),
  );
  const others = definitions.filter(
    ({ kind }) => kind !== Kind.SCALAR_TYPE_DEFINITION && kind !== Kind.ENUM_TYPE_DEFINITION,
  );
  const added = parse(`schema { query: Query } ${federationSdl(entities, names.has("Query"))}`);
  return extendSchema(new GraphQLSchema({ types: leaves }), {
    kind: Kind.DOCUMENT,
    definitions: [...added.definitions, ...others],
  });
}
