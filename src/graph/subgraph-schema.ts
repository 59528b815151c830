import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from "graphql";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import { attachPlanner } from "../planner";
import { entityKey } from "./cut";
import { subgraphsOf } from "./subgraphs";
import { buildWholeGraph } from "./whole-graph";

/** What Federation 2 adds to a subgraph for routers to ask. */
const SERVICE = `
  "The subgraph itself."
  type _Service {
    "Its schema as it is composed: without what every subgraph has."
    sdl: String!
  }
  extend type Query {
    "The subgraph itself, for composing and for routers."
    _service: _Service!
  }
`;

const entitiesOf = (types: readonly string[]): string => `
  "What names a record: an object with its \`__typename\` and its key."
  scalar _Any
  "What can be asked for by its key."
  union _Entity = ${types.join(" | ")}
  extend type Query {
    """
    Records by their keys, in the order asked for; null where there is none. A representation that names no record
    of these types is an error BAD_USER_INPUT.
    """
    _entities(
      """The records wanted: \`{ __typename: "Country", code: "KZ" }\`."""
      representations: [_Any!]!
    ): [_Entity]!
  }
`;

/** One module's part of the graph, executable: what a server of its own answers. */
export function buildSubgraph(name: string, wholeGraph = buildWholeGraph()): GraphQLSchema {
  const subgraphs = subgraphsOf(wholeGraph);
  const subgraph = subgraphs.find((one) => one.name === name);
  if (subgraph === undefined) {
    throw new UserFacingError(
      `There is no subgraph "${name}": choose one of ${subgraphs.map((one) => one.name).join(", ")}.`,
      { exitCode: EXIT_CODES.invalidUsage },
    );
  }
  const document = parse(subgraph.sdl);
  const keys = keysIn(document);
  const schema = schemaOf(document, keys);
  adoptScalars(schema, wholeGraph);
  adoptMutations(schema, wholeGraph);
  answerService(schema, subgraph.sdl);
  return attachPlanner(schema, { keys });
}

/** The fields that are the keys, by the names of the types whose records can be asked for. */
function keysIn({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  return new Map(
    definitions.filter(isObjectTypeDefinition).flatMap((definition) => {
      const key = entityKey(definition);
      return key === undefined ? [] : [[definition.name.value, key] as const];
    }),
  );
}

function isObjectTypeDefinition(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION;
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

/** Mutations are run as those of the whole graph are, with its checks of who may call them. */
function adoptMutations(schema: GraphQLSchema, wholeGraph: GraphQLSchema): void {
  const originals = wholeGraph.getMutationType()?.getFields() ?? {};
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = originals[field.name] ?? {};
    if (resolve) field.resolve = resolve;
  }
}

function answerService(schema: GraphQLSchema, sdl: string): void {
  const query = schema.getQueryType();
  const service = isObjectType(query) ? query.getFields()["_service"] : undefined;
  if (service) service.resolve = () => ({ sdl });
}
