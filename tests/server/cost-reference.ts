import {
  type ConstDirectiveNode,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";

type Values = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
}

/** A supergraph's directives, as a router finds them: by type, and by `Type.field`. */
type Directives = ReadonlyMap<string, readonly ConstDirectiveNode[]>;

const directivesOf = (sdl: string): Directives => {
  const places = new Map<string, readonly ConstDirectiveNode[]>();
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    places.set(definition.name.value, definition.directives ?? []);
    for (const { name, directives } of definition.fields ?? []) {
      places.set(`${definition.name.value}.${name.value}`, directives ?? []);
    }
  }
  return places;
};

const declared = (directives: Directives, place: string, name: string): Values | undefined => {
  const node = directives.get(place)?.find((directive) => directive.name.value === name);
  const args = node?.arguments?.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]);
  return args && Object.fromEntries(args);
};

const weightOf = (directives: Directives, place: string, { type }: Field): number => {
  const named = getNamedType(type);
  const cost = declared(directives, place, "cost") ?? declared(directives, named.name, "cost");
  return (cost?.["weight"] as number | undefined) ?? (isLeafType(named) ? 0 : 1);
};

const sizeOf = ({ assumedSize = 1, slicingArguments = [] }: ListSize, args: Values): number => {
  const asked = slicingArguments.map((name) => args[name]).filter((size) => typeof size === "number");
  return asked.length > 0 ? Math.max(...asked) : assumedSize;
};

const isPresent = (node: SelectionNode, variables: Values): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;

/**
 * What an operation costs, read off a supergraph as the formula says, place by place: nothing is kept, shared or
 * worked out ahead.
 */
export const costReference = (schema: GraphQLSchema, supergraph: string) => {
  const directives = directivesOf(supergraph);

  return (query: string, given: Values): number => {
    const { definitions } = parse(query);
    const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const { selectionSet, variableDefinitions = [] } = operation as OperationDefinitionNode;
    const { coerced: variables = {} } = getVariableValues(schema, variableDefinitions, given);

    /** `sizes`: how long the fields are whose length their parent says. */
    const selections = (set: SelectionSetNode, type: GraphQLObjectType, sizes: Values): number =>
      set.selections
        .filter((node) => isPresent(node, variables))
        .reduce((total, node) => total + selection(node, type, sizes), 0);

    const selection = (node: SelectionNode, type: GraphQLObjectType, sizes: Values): number => {
      if (node.kind === Kind.FIELD) return field(node, type, sizes);
      if (node.kind === Kind.INLINE_FRAGMENT) return selections(node.selectionSet, type, sizes);
      const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
      const fragment = fragments.find(({ name }) => name.value === node.name.value);
      return selections(fragment?.selectionSet as SelectionSetNode, type, sizes);
    };

    const field = (node: FieldNode, parent: GraphQLObjectType, sizes: Values): number => {
      const definition = parent.getFields()[node.name.value];
      if (definition === undefined) return 0;
      const place = `${parent.name}.${definition.name}`;
      const listSize: ListSize = declared(directives, place, "listSize") ?? {};
      const size = sizeOf(listSize, getArgumentValues(definition, node, variables));
      const sized = Object.fromEntries((listSize.sizedFields ?? []).map((name) => [name, size]));
      const type = getNamedType(definition.type);
      const below = node.selectionSet && isObjectType(type) ? selections(node.selectionSet, type, sized) : 0;
      const isList = isListType(getNullableType(definition.type));
      const times = isList ? ((sizes[definition.name] as number | undefined) ?? size) : 1;
      return times * (weightOf(directives, place, definition) + below);
    };

    return selections(selectionSet, schema.getQueryType() as GraphQLObjectType, {});
  };
};
