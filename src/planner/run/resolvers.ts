import { GraphQLError, type GraphQLFieldResolver } from "graphql";
import { putErrorsInPlace } from "../../kernel/graphql";

/** What became of a root field: its JSON, with what is missing in it, or why there is none. */
export type Outcome =
  | { readonly json: string; readonly missing?: readonly Missing[] }
  | { readonly error: unknown };

/** Why a value below a root field is null: the path begins below the root field. */
export interface Missing {
  readonly path: readonly (string | number)[];
  readonly error: GraphQLError;
}

/** The outcomes of the root fields that are read, by response key: graphql-js's root value. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** A root field was read before graphql-js runs: its resolver gives what came of it. */
export const readRoot: GraphQLFieldResolver<Outcomes, unknown> = (outcomes, _args, _context, { path }) => {
  const outcome = outcomes.get(String(path.key));
  if (outcome === undefined)
    throw new Error(`"${path.key}" was not read: run the operation with the planner's executor`);
  if ("error" in outcome) throw outcome.error;
  return withMissing(JSON.parse(outcome.json), outcome.missing, path.key);
};

/** graphql-js throws an error that it finds in the place of a value, and says where it stands. */
const withMissing = (
  value: unknown,
  missing: readonly Missing[] | undefined,
  key: string | number,
): unknown => {
  if (missing === undefined) return value;
  const data = { [key]: value };
  const placed = missing.map(({ path, error }) => ({ path: [key, ...path], error }));
  putErrorsInPlace(data, placed, ({ path, error: { message, extensions } }, isAbove) =>
    isAbove ? new GraphQLError(message, { extensions, path }) : new GraphQLError(message, { extensions }),
  );
  return data[key];
};

/** Below a planned root field, the rows hold each field under its response key. */
export const readProperty: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  row,
  _args,
  _context,
  info,
) => row[info.path.key];
