import { type ExecutionResult, GraphQLError } from "graphql";

/** Routers give some errors as plain objects, and several at one place as one that holds them. */
export const withPlainErrors = (result: ExecutionResult): ExecutionResult =>
  result.errors === undefined ? result : { ...result, errors: result.errors.flatMap(plainErrors) };

const plainErrors = (error: GraphQLError): GraphQLError[] => {
  const { message, path, extensions = {}, originalError } = error;
  const inner = (originalError as AggregateError | undefined)?.errors;
  if (Array.isArray(inner) && inner.length > 0) {
    return inner.flatMap((one: GraphQLError) =>
      plainErrors({ ...one, message: one.message, ...(path && { path }) } as GraphQLError),
    );
  }
  return [
    new GraphQLError(message, {
      extensions: ownExtensions(extensions),
      ...(path && { path }),
      ...(originalError && { originalError }),
    }),
  ];
};

/** Which subgraph an error came from is for the log. */
const ownExtensions = ({ serviceName: _, subgraph: __, ...extensions }: Readonly<Record<string, unknown>>) =>
  extensions;
