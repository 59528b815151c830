import type { CompositionProblem } from "../composing/problem";
import type { Member } from "./member";
import { sdlOfMember } from "./member-sdl";

/** A member with its schema, or with why there is none. */
export interface ToldMember {
  readonly member: Member;
  readonly sdl: string | CompositionProblem;
}

/** Asks all members for their schemas, or reads them. */
export async function tellMembers(members: readonly Member[]): Promise<ToldMember[]> {
  return Promise.all(members.map(async (member) => ({ member, sdl: await sdlOfMember(member) })));
}
