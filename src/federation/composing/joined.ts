/** Names in a sentence: `a, b and c`. */
export function joined(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "the subgraphs";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
