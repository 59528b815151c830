import type { GraphQLErrorExtensions } from "graphql";

const MEMBER = "member";

/** The extensions of an error of another owner's subgraph: it stands in the fields that this owner answers alone. */
export function namingMember(name: string, extensions: GraphQLErrorExtensions): GraphQLErrorExtensions {
  return { ...extensions, [MEMBER]: name };
}

/** The subgraph of another owner that an error comes from; undefined where it comes from one of ours. */
export function memberNamedBy({
  extensions,
}: {
  readonly extensions?: Readonly<Record<string, unknown>>;
}): string | undefined {
  const name = extensions?.[MEMBER];
  return typeof name === "string" ? name : undefined;
}
