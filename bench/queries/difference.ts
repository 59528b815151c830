/** Where two answers differ first, and how. */
export interface Difference {
  /** As in `initiatives.nodes[3].kind`. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const step = (path: string, key: string, inList: boolean): string => {
  if (inList) return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
};

/** The first difference between two pieces of JSON, whatever the order of their keys; undefined where they are equal. */
export const firstDifference = (expected: unknown, found: unknown, path = ""): Difference | undefined => {
  if (!isObject(expected) || !isObject(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return Object.is(expected, found) ? undefined : { path, expected, found };
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const difference = firstDifference(expected[key], found[key], step(path, key, Array.isArray(expected)));
    if (difference !== undefined) return difference;
  }
  return undefined;
};
