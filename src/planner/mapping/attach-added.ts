import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { readProperty, readRoot } from "../run/resolvers";
import { mappingOf } from "./mapping-of";
import { attachAbstract } from "./union";

type Field = GraphQLField<unknown, unknown>;

/**
 * Makes a schema that was extended read what was added where operations are routed: nothing of it is in the database. Root
 * fields of mutations are run there as a whole.
 */
export function attachAdded(schema: GraphQLSchema, before: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type) && !type.resolveType) attachAbstract(type);
    if (isObjectType(type)) {
      attachFields(type, before, type === schema.getQueryType() ? readRoot : readProperty);
    }
  }
  return schema;
}

function attachFields(type: GraphQLObjectType, before: GraphQLSchema, resolve: unknown): void {
  const ours = before.getType(type.name);
  const known = isObjectType(ours) ? ours.getFields() : {};
  const added = Object.values(type.getFields()).filter(({ name }) => known[name] === undefined);
  for (const field of added) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** Whether a root field was added: it is read, though nothing says from where. */
export function isReadElsewhere(field: Field | undefined): boolean {
  return field?.resolve === (readRoot as unknown) && mappingOf(field as Field) === undefined;
}
