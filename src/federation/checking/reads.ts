import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * What a document touches of a schema, as coordinates: `Type`, `Type.field`, `Type.field.argument`, `Input.field`,
 * `Enum.VALUE`, `@directive`.
 */
export interface Reads {
  /** What stands in it. */
  readonly written: ReadonlySet<string>;
  /** What its variables may hold. */
  readonly sendable: ReadonlySet<string>;
}

/** Follows a document through the schema that it is asked of. */
export function readsOf(document: DocumentNode, schema: GraphQLSchema): Reads {
  const written = new Set<string>();
  const sendable = new Set<string>();
  const types = new TypeInfo(schema);
  const noteType = (type: unknown): void => {
    const named = getNamedType(type as GraphQLNamedType | undefined);
    if (named) written.add(named.name);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        written.add(`${types.getParentType()?.name}.${name.value}`);
        noteType(types.getParentType());
        noteType(types.getType());
      },
      Argument: ({ name }, _key, _parent, _path, ancestors) => {
        const [within] = ancestors.slice(-1) as {
          readonly kind?: string;
          readonly name?: { value: string };
        }[];
        const directive = types.getDirective();
        const isOfDirective = directive && within?.kind === "Directive";
        const owner = isOfDirective
          ? `@${directive.name}`
          : `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
        written.add(`${owner}.${name.value}`);
        noteType(types.getInputType());
      },
      ObjectField: ({ name }) => {
        const parent = getNamedType(types.getParentInputType() as GraphQLNamedType | undefined);
        written.add(`${parent?.name}.${name.value}`);
        noteType(types.getInputType());
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(types.getInputType() as GraphQLNamedType | undefined);
        written.add(`${type?.name}.${value}`);
      },
      NamedType: ({ name }) => void written.add(name.value),
      Directive: ({ name }) => void written.add(`@${name.value}`),
      VariableDefinition: ({ type }) => noteSendable(typeFromAST(schema, type as never), sendable),
    }),
  );
  return { written, sendable };
}

/** An input's fields and values, and those of the inputs within it. */
function noteSendable(type: unknown, sendable: Set<string>): void {
  const named = getNamedType(type as GraphQLNamedType | undefined);
  if (!named || sendable.has(named.name)) return;
  sendable.add(named.name);
  if (isEnumType(named)) for (const { name } of named.getValues()) sendable.add(`${named.name}.${name}`);
  if (!isInputObjectType(named)) return;
  for (const field of Object.values(named.getFields())) {
    sendable.add(`${named.name}.${field.name}`);
    noteSendable(field.type, sendable);
  }
}
