import type { GraphQLError } from "graphql";

type Path = readonly (string | number)[];

/**
 * Puts errors where the nulls are that they explain: graphql-js throws what it finds there. Of several at one place the
 * first is kept; one whose path leads to no null explains nothing, and is left out.
 *
 * @param make makes what is put there; `isAbove` where it is not the error's own place, but one above it that became null
 */
export function putErrorsInPlace<Told extends Pick<GraphQLError, "path">>(
  data: unknown,
  errors: readonly Told[],
  make: (error: Told, isAbove: boolean) => Error,
): void {
  for (const error of errors) putInPlace(data, error.path ?? [], (isAbove) => make(error, isAbove));
}

function putInPlace(data: unknown, path: Path, make: (isAbove: boolean) => Error): void {
  let at = data;
  for (const [depth, key] of path.entries()) {
    if (!isHolder(at)) return;
    const value = at[key];
    if (value === null || value === undefined) {
      at[key] = make(depth < path.length - 1);
      return;
    }
    at = value;
  }
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Error);
}
