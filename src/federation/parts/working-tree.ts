import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { buildWholeGraph, MODULES, subgraphsOf } from "../../graph";
import { packageRoot } from "../../kernel/config";
import { NotComposed } from "../composing/problem";
import type { Member } from "../members/member";
import { readMembers } from "../members/read-members";
import { tellMembers } from "../members/told-member";
import type { Part } from "./part";

/** Where the list of members stands, unless another is named. */
export const MEMBERS_FILE = join(packageRoot, "federation", "members.yaml");

/** The list of members in a file; without one, in the file that Sarazm brings along, if it is there. */
export async function membersIn(file: string | undefined): Promise<readonly Member[]> {
  if (file === undefined && !existsSync(MEMBERS_FILE)) return [];
  return readMembers(
    file ?? MEMBERS_FILE,
    MODULES.map(({ name }) => name),
  );
}

/** Our subgraphs as their modules are now, and the members' as they tell them. */
export async function workingTree(
  members: readonly Member[],
  wholeGraph: GraphQLSchema = buildWholeGraph(),
): Promise<readonly Part[]> {
  return [...ownParts(wholeGraph), ...(await partsOf(members))];
}

/** Our subgraphs as their modules are now. */
export function ownParts(wholeGraph: GraphQLSchema): readonly Part[] {
  return subgraphsOf(wholeGraph).map(({ name, url, sdl }) => ({ name, url, sdl }));
}

async function partsOf(members: readonly Member[]): Promise<readonly Part[]> {
  const told = await tellMembers(members);
  const problems = told.map(({ sdl }) => sdl).filter((sdl) => typeof sdl !== "string");
  if (problems.length > 0) throw new NotComposed(problems);
  return told.flatMap(({ member: { name, url }, sdl }) =>
    typeof sdl === "string" ? [{ name, url, sdl }] : [],
  );
}
