import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  isTypeDefinitionNode,
  Kind,
  parse,
} from "graphql";
import { UserFacingError } from "../kernel/errors";
import { attachPlanner } from "../planner";
import { keyFields } from "./cut";
import { subgraphsOf } from "./subgraphs";
import { buildWholeGraph } from "./whole-graph";

/** What Federation 2 adds to a subgraph for routers to ask. */
const SERVICE = `
  type _Service { sdl: String! }
  extend type Query { _service: _Service! }
`;

const entitiesOf = (types: readonly string[]): string => `
  scalar _Any
  union _Entity = ${types.join(" | ")}
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
`;

/** One module's part of the graph, executable: what a server of its own answers. */
export function buildSubgraph(name: string, wholeGraph = buildWholeGraph()): GraphQLSchema {
  const subgraphs = subgraphsOf(wholeGraph);
  const subgraph = subgraphs.find((one) => one.name === name);
  if (subgraph === undefined) {
    throw new UserFacingError(
      `There is no subgraph "${name}": choose one of ${subgraphs.map((one) => one.name).join(", ")}.`,
    );
  }
  const document = parse(subgraph.sdl);
  const keys = keysIn(document);
  const schema = schemaOf(document, keys);
  adoptScalars(schema, wholeGraph);
  answerService(schema, subgraph.sdl);
  return attachPlanner(schema, { keys });
}

/** The fields that are the keys, by the names of the types that have one. */
function keysIn({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  return new Map(
    definitions.filter(isTypeDefinitionNode).flatMap((definition) => {
      const [key] = keyFields(definition);
      return key === undefined ? [] : [[definition.name.value, key] as const];
    }),
  );
}

function schemaOf(document: DocumentNode, keys: ReadonlyMap<string, string>): GraphQLSchema {
  const added = parse(keys.size === 0 ? SERVICE : SERVICE + entitiesOf([...keys.keys()]));
  const definitions = [...document.definitions, ...added.definitions].filter(isNotLink);
  // Federation's own directives say nothing to who executes.
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
}

function isNotLink({ kind }: DefinitionNode): boolean {
  return kind !== Kind.SCHEMA_EXTENSION;
}

/** Scalars check what comes in as those of the whole graph do. */
function adoptScalars(schema: GraphQLSchema, wholeGraph: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const original = wholeGraph.getType(type.name);
    if (!isScalarType(type) || !isScalarType(original)) continue;
    const { serialize, parseValue, parseLiteral } = original;
    Object.assign(type, { serialize, parseValue, parseLiteral });
  }
}

function answerService(schema: GraphQLSchema, sdl: string): void {
  const query = schema.getQueryType();
  const service = isObjectType(query) ? query.getFields()["_service"] : undefined;
  if (service) service.resolve = () => ({ sdl });
}
