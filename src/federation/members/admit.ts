import type { GraphQLSchema } from "graphql";
import { changesBetween } from "../checking/changes";
import { type Composed, composeParts } from "../composing/compose-parts";
import { type CompositionProblem, NotComposed } from "../composing/problem";
import type { Part } from "../parts/part";
import type { Member } from "./member";
import { memberSchema } from "./member-schema";
import type { ToldMember } from "./told-member";

/** A member that takes part, with the schema that it takes part with. */
export interface AdmittedMember {
  readonly member: Member;
  readonly sdl: string;
}

/** Who takes part, and who does not as it asked to. */
export interface Admission {
  readonly admitted: readonly AdmittedMember[];
  readonly refused: readonly RefusedMember[];
  /** Undefined without members. */
  readonly composed: Composed | undefined;
}

export interface RefusedMember {
  readonly name: string;
  readonly problems: readonly CompositionProblem[];
  /** Whether it goes on with the schema that it had. */
  readonly goesOn: boolean;
}

interface Ours {
  readonly parts: readonly Part[];
  readonly wholeGraph: GraphQLSchema;
}

/**
 * Composes our subgraphs with every member that composes with them. One that does not goes on with the schema that it had,
 * if it had one; or it is left out. It takes no other along.
 *
 * @param before those that take part now
 */
export async function admit(
  ours: Ours,
  told: readonly ToldMember[],
  before: readonly AdmittedMember[],
): Promise<Admission> {
  const standing = new Map(before.map(({ member, sdl }) => [member.name, sdl]));
  const all = await tryAll(ours, told);
  if (all !== undefined) return { ...all, refused: [] };
  let taken: Taken = { admitted: [], composed: undefined };
  const refused: RefusedMember[] = [];
  for (const one of told) {
    const next = await tryOne(ours, taken, one);
    if ("admitted" in next) taken = next;
    else {
      const kept = await tryStanding(ours, taken, one.member, standing.get(one.member.name));
      refused.push({ name: one.member.name, problems: next.problems, goesOn: kept !== undefined });
      taken = kept ?? taken;
    }
  }
  return { ...taken, refused };
}

type Taken = Pick<Admission, "admitted" | "composed">;

async function tryAll(ours: Ours, told: readonly ToldMember[]): Promise<Taken | undefined> {
  const known = told.flatMap(({ member, sdl }) => (typeof sdl === "string" ? [{ member, sdl }] : []));
  if (known.length < told.length) return undefined;
  const taken = await tryThose(ours, known);
  return "admitted" in taken ? taken : undefined;
}

async function tryOne(
  ours: Ours,
  { admitted }: Taken,
  { member, sdl }: ToldMember,
): Promise<Taken | NotComposed> {
  return typeof sdl === "string" ? tryThose(ours, [...admitted, { member, sdl }]) : new NotComposed([sdl]);
}

async function tryStanding(
  ours: Ours,
  { admitted }: Taken,
  member: Member,
  sdl: string | undefined,
): Promise<Taken | undefined> {
  if (sdl === undefined) return undefined;
  const taken = await tryThose(ours, [...admitted, { member, sdl }]);
  return "admitted" in taken ? taken : undefined;
}

async function tryThose(
  { parts, wholeGraph }: Ours,
  admitted: readonly AdmittedMember[],
): Promise<Taken | NotComposed> {
  if (admitted.length === 0) return { admitted, composed: undefined };
  try {
    const composed = await composeParts([
      ...parts,
      ...admitted.map(({ member: { name, url }, sdl }) => ({ name, url, sdl })),
    ]);
    const problems = [
      ...admitted.flatMap(unreadable),
      ...(await changesOfOurs(wholeGraph, composed, admitted)),
    ];
    return problems.length > 0 ? new NotComposed(problems) : { admitted, composed };
  } catch (error) {
    if (error instanceof NotComposed) return error;
    throw error;
  }
}

/** What composes need not be a schema by which answers can be read. */
function unreadable({ member: { name }, sdl }: AdmittedMember): CompositionProblem[] {
  try {
    memberSchema(sdl);
    return [];
  } catch (error) {
    const what = `The schema of ${name} cannot be executed: ${(error as Error).message}`;
    return [{ code: "INVALID_SDL", where: null, subgraphs: [name], what, advice: "Mend it there." }];
  }
}

/** Members add to what is ours; none of it may become another. */
async function changesOfOurs(
  wholeGraph: GraphQLSchema,
  { publicSchema }: Composed,
  admitted: readonly AdmittedMember[],
): Promise<CompositionProblem[]> {
  const changes = await changesBetween(wholeGraph, publicSchema);
  return changes
    .filter(({ level }) => level === "breaking")
    .map(({ coordinate, phrase }) => ({
      code: "MEMBER_CHANGES_OURS",
      where: coordinate,
      subgraphs: admitted.map(({ member }) => member.name),
      what: `With the members, ${phrase}: that is ours.`,
      advice: "Leave it as it is, and add a type or a field of another name.",
    }));
}
