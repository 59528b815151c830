import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";

/** The subgraphs of a supergraph by the names that its directives call them: `ACTION_PLAN`. */
export function graphsOf({ definitions }: DocumentNode): ReadonlyMap<string, { name: string; url: string }> {
  const graphs = definitions.find((one) => "name" in one && one.name?.value === "join__Graph");
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).flatMap(({ name, directives }) =>
      argumentsOf(directives, "join__graph").map(({ name: graph, url }) => [
        name.value,
        { name: String(graph), url: String(url) },
      ]),
    ),
  );
}

/** The arguments of a directive, of each of its uses at one place. */
export function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given }) =>
      Object.fromEntries((given ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}
