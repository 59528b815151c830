import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from "graphql";
import { memberNamedBy, putErrorsInPlace } from "../../kernel/graphql";
import type { MemberRequest } from "./member-request";

/** What a member answered; or why it answered nothing. */
export type Answered = ExecutionResult | GraphQLError;

/** How what does not fit is told. */
export type TellMisfit = () => GraphQLError;

/** A record that a member was asked for and said nothing of that can be used. */
class Missing {
  constructor(
    readonly representation: Readonly<Record<string, unknown>>,
    readonly error: GraphQLError,
  ) {}
}

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** Why there is nothing of it. */
  readonly error: GraphQLError;
}

type Representations = readonly Readonly<Record<string, unknown>>[];

/**
 * A member's answer as its schema lets it be: whatever it sent, each field has a value of its type, or an error in its
 * place. Stitching takes errors in their places for those of the fields there; of others it loses where they stand.
 */
export const completeAnswer = (schema: GraphQLSchema, tellMisfit: TellMisfit) => {
  const misfit = tellMisfit();
  return (request: MemberRequest, answered: Answered): ExecutionResult => {
    const answer = answerOf(answered, misfit);
    const { document, operationName, variables } = request;
    const result = execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: (variables ?? {}) as Record<string, unknown>,
      rootValue: answer,
      fieldResolver: resolveField,
      typeResolver: resolveType,
    }) as ExecutionResult;
    const { data, errors = [] } = result;
    if (data === undefined || data === null) return { data: null, errors: [told(errors[0], misfit)] };
    putErrorsInPlace(data, errors, (error) => told(error, misfit));
    return { data };
  };
};

const answerOf = (answered: Answered, misfit: GraphQLError): Answer => {
  if (answered instanceof Error) return { data: undefined, error: answered };
  const { data, errors = [] } = answered;
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  if (!isObject) return { data: undefined, error: errors[0] ?? misfit };
  putErrorsInPlace(data, errors, (error) => error);
  return { data, error: errors.find(({ path }) => path === undefined) ?? misfit };
};

const resolveField: GraphQLFieldResolver<unknown, unknown> = (
  source,
  args,
  _context,
  { fieldName, path },
) => {
  if (source instanceof Missing) {
    const { representation, error } = source;
    if (Object.hasOwn(representation, fieldName)) return representation[fieldName];
    throw error;
  }
  if (path.prev !== undefined) return (source as Record<string, unknown>)[path.key];
  const { data, error } = source as Answer;
  const value = data?.[path.key];
  if (fieldName === "_entities") return entities(args["representations"] as Representations, value, error);
  if (data === undefined || value === undefined) throw error;
  return value;
};

const entities = (
  representations: Representations,
  value: unknown,
  error: GraphQLError,
): readonly unknown[] => {
  const found = Array.isArray(value) && value.length === representations.length ? value : undefined;
  return representations.map((representation, index) => {
    const entity: unknown = found?.[index];
    if (found !== undefined && (entity === null || isOfType(entity, representation))) return entity;
    return new Missing(representation, entity instanceof GraphQLError ? entity : error);
  });
};

const isOfType = (entity: unknown, { __typename }: Readonly<Record<string, unknown>>): boolean =>
  typeof entity === "object" &&
  !(entity instanceof Error) &&
  (entity as { __typename?: unknown }).__typename === __typename;

const resolveType: GraphQLTypeResolver<unknown, unknown> = (value) => {
  const { __typename } = (value instanceof Missing ? value.representation : value) as {
    __typename?: unknown;
  };
  return typeof __typename === "string" ? __typename : undefined;
};

/** Without its place, which is another in the graph that clients know. What graphql-js found is that it does not fit. */
const told = (error: GraphQLError | undefined, misfit: GraphQLError): GraphQLError => {
  const cause = error?.originalError ?? error;
  const { message, extensions } =
    cause instanceof GraphQLError && memberNamedBy(cause) !== undefined ? cause : misfit;
  return new GraphQLError(message, { extensions });
};
