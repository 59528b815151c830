import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parseConstValue,
} from "graphql";
import { listSizeDirective } from "../kernel/graphql";
import { DEFAULT_PAGE } from "../kernel/pagination";

/** How long a list counts as that says nothing: those below a record are mostly shorter. */
const SHORT_LIST = 5;

/** The arguments by which the reader of a connection says how long a page is. */
const PAGE_SIZES = ["first", "last"];

/** What a connection has as often as its page is long. */
const PAGED_FIELDS = ["nodes", "edges"];

/**
 * Gives each list of objects its `@listSize`, where its class does not: no field can forget it. Connections
 * count by the size of their page.
 */
export function declareListSizes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || isConnection(type)) continue;
    for (const field of Object.values(type.getFields())) declareListSize(field);
  }
  return schema;
}

function declareListSize(field: GraphQLField<unknown, unknown>): void {
  if (field.astNode?.directives?.some(({ name }) => name.value === listSizeDirective.name)) return;
  if (isConnection(getNamedType(field.type))) addDirective(field, pageSize(field));
  else if (isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type))) {
    addDirective(field, directive({ assumedSize: SHORT_LIST, requireOneSlicingArgument: false }));
  }
}

function isConnection(type: GraphQLOutputType): boolean {
  if (!isObjectType(type)) return false;
  const fields = type.getFields();
  return fields["pageInfo"] !== undefined && PAGED_FIELDS.every((name) => fields[name] !== undefined);
}

function pageSize({ args }: GraphQLField<unknown, unknown>): ConstDirectiveNode {
  const slicingArguments = PAGE_SIZES.filter((size) => args.some(({ name }) => name === size));
  return directive({
    assumedSize: DEFAULT_PAGE,
    slicingArguments,
    sizedFields: PAGED_FIELDS,
    requireOneSlicingArgument: false,
  });
}

function directive(args: Readonly<Record<string, unknown>>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: listSizeDirective.name },
    arguments: Object.entries(args).map(([name, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value: parseConstValue(JSON.stringify(value), { noLocation: true }),
    })),
  };
}

/** The same node that type-graphql makes for a field with directives of its own. */
function addDirective(field: GraphQLField<unknown, unknown>, added: ConstDirectiveNode): void {
  field.astNode = {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: field.name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: String(field.type) } },
    ...field.astNode,
    directives: [...(field.astNode?.directives ?? []), added],
  };
}
