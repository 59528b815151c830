import { changesBetween } from "../checking/changes";
import type { Composed } from "../composing/compose-parts";
import { ownersByCoordinate, ownersOf } from "../supergraph/owners-by-coordinate";

/** What a member's new schema breaks for clients. */
export interface BreakingChange {
  readonly member: string;
  /** `Type.field`, `Type.field.argument`, `Enum.VALUE`. */
  readonly coordinate: string;
  /** Half a sentence: "Country.seen is removed". */
  readonly phrase: string;
}

type Compared = Pick<Composed, "supergraph" | "publicSchema">;

/** Takes those of some members alone, by who answered what. */
export async function breakingChanges(
  before: Compared,
  after: Compared,
  members: readonly string[],
): Promise<readonly BreakingChange[]> {
  const owners = [before, after].map(({ supergraph }) => ownersByCoordinate(supergraph));
  const changes = await changesBetween(before.publicSchema, after.publicSchema);
  return changes
    .filter(({ level }) => level === "breaking")
    .flatMap(({ coordinate, phrase }) => {
      const member = ownersOf(owners, coordinate).find((name) => members.includes(name));
      return member === undefined ? [] : [{ member, coordinate, phrase }];
    });
}
