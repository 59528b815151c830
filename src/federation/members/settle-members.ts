import { type GraphQLSchema, parse, print } from "graphql";
import { type Composed, clientSchema } from "../composing/compose-parts";
import { ownParts } from "../parts/working-tree";
import { type AdmittedMember, admit, type RefusedMember } from "./admit";
import { type BreakingChange, breakingChanges } from "./breaking-changes";
import type { ToldMember } from "./told-member";

/** What subgraphs compose to, as text: another thread may have composed them. */
export interface ComposedText {
  /** The SDL that routers run. */
  readonly supergraph: string;
  /** What clients see, with directives, in the order of its subgraphs. */
  readonly publicText: string;
}

/** Who takes part, and what that makes of the graph. */
export interface Standing {
  readonly admitted: readonly AdmittedMember[];
  /** Undefined without members. */
  readonly composed: ComposedText | undefined;
}

/** What a new list of members, or a member's new schema, comes to. */
export interface Settled extends Standing {
  readonly refused: readonly RefusedMember[];
  /** What new schemas of members that took part already break for clients. */
  readonly breaking: readonly BreakingChange[];
}

/** What was told, and what holds until it is settled. */
export interface ToSettle {
  readonly told: readonly ToldMember[];
  readonly before: Standing;
}

/** What a list without members comes to. */
export const NOBODY: Settled = { admitted: [], composed: undefined, refused: [], breaking: [] };

/** Settles who takes part of those who are told, composes them with ours, and compares with what was. */
export async function settleMembers(wholeGraph: GraphQLSchema, { told, before }: ToSettle): Promise<Settled> {
  if (told.length === 0) return NOBODY;
  const parts = ownParts(wholeGraph);
  const { admitted, composed, refused } = await admit({ parts, wholeGraph }, told, before.admitted);
  return {
    admitted,
    composed: composed && { supergraph: composed.supergraph, publicText: print(composed.publicDocument) },
    refused,
    breaking: await brokenBy(before, admitted, composed),
  };
}

/** What clients see of what was composed, perhaps by another thread. */
export const publicSchemaOf = ({ publicText }: ComposedText): GraphQLSchema =>
  clientSchema(parse(publicText));

async function brokenBy(
  before: Standing,
  admitted: readonly AdmittedMember[],
  composed: Composed | undefined,
): Promise<readonly BreakingChange[]> {
  if (before.composed === undefined || composed === undefined) return [];
  const known = new Map(before.admitted.map(({ member, sdl }) => [member.name, sdl]));
  const changed = admitted
    .filter(({ member: { name }, sdl }) => known.has(name) && known.get(name) !== sdl)
    .map(({ member }) => member.name);
  if (changed.length === 0) return [];
  const { supergraph } = before.composed;
  return breakingChanges({ supergraph, publicSchema: publicSchemaOf(before.composed) }, composed, changed);
}
