import { GraphQLScalarType, Kind } from "graphql";

interface Derived {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
}

/**
 * A scalar under a name of ours that checks its input as another does, and keeps the text that was given.
 * What the database holds was checked when it was written, so it goes out as it is.
 */
export function derive(
  scalar: GraphQLScalarType,
  { name, description, specifiedByURL }: Derived,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: (value) => value,
    parseValue: (value) => checked(scalar, value),
    parseLiteral: (node, variables) => {
      scalar.parseLiteral(node, variables);
      return node.kind === Kind.STRING ? node.value : undefined;
    },
  });
}

function checked(scalar: GraphQLScalarType, value: unknown): unknown {
  scalar.parseValue(value);
  return value;
}
