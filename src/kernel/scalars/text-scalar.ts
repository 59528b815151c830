import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

interface TextForm {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** What a valid value looks like, for errors. */
  readonly form: string;
  readonly accepts: (value: string) => boolean;
}

/** A scalar that is text of a certain form. */
export function textScalar({
  name,
  description,
  specifiedByURL,
  form,
  accepts,
}: TextForm): GraphQLScalarType {
  const check = (value: unknown): string => {
    if (typeof value === "string" && accepts(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is no ${name}: write it as ${form}.`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    ...(specifiedByURL && { specifiedByURL }),
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}
