import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  validateSchema,
} from "graphql";

/** What every subgraph answers besides what its schema says. */
const entitiesOf = (query: string, types: readonly string[]) => `
  scalar _Any
  type _Service { sdl: String! }
  ${types.length === 0 ? "" : `union _Entity = ${types.join(" | ")}`}
  extend type ${query} {
    _service: _Service!
    ${types.length === 0 ? "" : "_entities(representations: [_Any!]!): [_Entity]!"}
  }
`;

/** A member's schema as it is asked: its answers are read by it. Throws where it is none. */
export function memberSchema(sdl: string): GraphQLSchema {
  const written = withDefinitions(parse(sdl, { noLocation: true }));
  const root = buildASTSchema(written, { assumeValidSDL: true });
  const query = root.getQueryType()?.name ?? "Query";
  const roots = [root.getQueryType(), root.getMutationType(), root.getSubscriptionType()];
  const types = Object.values(root.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith("_") && !roots.includes(type),
  );
  const added = parse(
    entitiesOf(
      query,
      types.map(({ name }) => name),
    ),
  );
  const definitions = [...written.definitions, ...added.definitions];
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
  const [error] = validateSchema(schema);
  if (error) throw error;
  return schema;
}

const DEFINITION_OF: Readonly<Partial<Record<string, Kind>>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
};

const nameOf = (definition: DefinitionNode): string | undefined =>
  "name" in definition ? definition.name?.value : undefined;

/** Subgraphs may extend what others define, and Federation's own directives say nothing to who reads answers. */
function withDefinitions({ definitions }: DocumentNode): DocumentNode {
  const wanted = definitions.filter(
    ({ kind }) => kind !== Kind.SCHEMA_EXTENSION && kind !== Kind.DIRECTIVE_DEFINITION,
  );
  const defined = new Set(wanted.filter(({ kind }) => DEFINITION_OF[kind] === undefined).map(nameOf));
  const whole = wanted.map((definition) => {
    const kind = DEFINITION_OF[definition.kind];
    if (kind === undefined || defined.has(nameOf(definition))) return definition;
    defined.add(nameOf(definition));
    return { ...definition, kind } as DefinitionNode;
  });
  const hasQuery = whole.some((one) => one.kind === Kind.SCHEMA_DEFINITION || nameOf(one) === "Query");
  return { kind: Kind.DOCUMENT, definitions: hasQuery ? whole : [...whole, emptyQuery] };
}

const emptyQuery: ObjectTypeDefinitionNode = {
  kind: Kind.OBJECT_TYPE_DEFINITION,
  name: { kind: Kind.NAME, value: "Query" },
};
