import { parse } from "graphql";
import type { Column, Table } from "./describe";

interface Tree extends Map<string, Tree> {}

const add = (tree: Tree, [first, ...rest]: readonly string[]): void => {
  if (first === undefined) return;
  const below = tree.get(first) ?? new Map();
  tree.set(first, below);
  add(below, rest);
};

const print = (tree: Tree): string =>
  [...tree].map(([name, below]) => (below.size === 0 ? name : `${name} { ${print(below)} }`)).join(" ");

/** The arguments of a list that decide what is exported. */
export const LIST_ARGUMENTS = { where: "filter", asOf: "asOf" } as const;

/** The operation that reads the columns given of all records that its variables leave. */
export const operationFor = ({ root, field, hasNodes }: Table, columns: readonly Column[]) => {
  const tree: Tree = new Map();
  for (const { path } of columns) add(tree, path);
  const taken = field.args.filter(({ name }) => Object.values<string>(LIST_ARGUMENTS).includes(name));
  const variables = taken.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const given = taken.map(({ name }) => `${name}: $${name}`).join(", ");
  const inParentheses = (list: string): string => (list === "" ? "" : `(${list})`);
  const selected = hasNodes ? `nodes { ${print(tree)} }` : print(tree);
  return parse(
    `${root} Export${inParentheses(variables)} { ${field.name}${inParentheses(given)} { ${selected} } }`,
    { noLocation: true },
  );
};
