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
