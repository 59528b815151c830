import type { GraphQLFieldResolver } from "graphql";

/** What became of a root field: its JSON, or why there is none. */
export type Outcome = { readonly json: string } | { readonly error: unknown };

/** The outcomes of the root fields that are read, by response key: graphql-js's root value. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** A root field was read before graphql-js runs: its resolver gives what came of it. */
export const readRoot: GraphQLFieldResolver<Outcomes, unknown> = (outcomes, _args, _context, { path }) => {
  const outcome = outcomes.get(String(path.key));
  if (outcome === undefined)
    throw new Error(`"${path.key}" was not read: run the operation with the planner's executor`);
  if ("error" in outcome) throw outcome.error;
  return JSON.parse(outcome.json);
};

/** Below a planned root field, the rows hold each field under its response key. */
export const readProperty: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  row,
  _args,
  _context,
  info,
) => row[info.path.key];
