import { UserFacingError } from "../../kernel/errors";
import type { Part } from "./part";

/** One subgraph as somebody wants it to be. */
export interface Proposal {
  readonly name: string;
  readonly sdl: string;
  /** Undefined: where it is already, or where the list of members says. */
  readonly url: string | undefined;
}

/** The subgraphs with one of them replaced, or added. */
export function propose(parts: readonly Part[], { name, sdl, url }: Proposal): readonly Part[] {
  const present = parts.find((part) => part.name === name);
  const at = url ?? present?.url;
  if (at === undefined) {
    const known = parts.map((part) => part.name).join(", ");
    throw new UserFacingError(
      `There is no subgraph ${name} yet (there are ${known}): mend the name, list it as a member, or say with --url where it is.`,
    );
  }
  const proposed = { name, url: at, sdl };
  if (present === undefined) return [...parts, proposed];
  return parts.map((part) => (part.name === name ? proposed : part));
}

/** Subgraphs as they are to be, and the published ones that nobody said anything of: who wants to leave says so. */
export function keepPublished(asked: readonly Part[], published: readonly Part[]): readonly Part[] {
  const names = new Set(asked.map(({ name }) => name));
  return [...asked, ...published.filter(({ name }) => !names.has(name))];
}

/** The subgraphs without those that leave. */
export function withoutLeaving(parts: readonly Part[], leaving: readonly string[]): readonly Part[] {
  const unknown = leaving.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = parts.map((part) => part.name).join(", ");
    throw new UserFacingError(
      `There is no subgraph ${unknown.join(", ")} that could leave (there are ${known}).`,
    );
  }
  return parts.filter(({ name }) => !leaving.includes(name));
}
