export { LEVELS, type Level } from "./checking/changes";
export { type Baseline, type Checked, type CheckOptions, check } from "./checking/check";
export { type ClientDocument, clientDocument } from "./checking/document";
export { readDocuments } from "./checking/read-documents";
export type { CheckedChange, CheckReport } from "./checking/report";
export { addUsage } from "./checking/usage";
export { type Composed, composeParts } from "./composing/compose-parts";
export { type CompositionProblem, describeProblem, NotComposed } from "./composing/problem";
export type { AdmittedMember } from "./members/admit";
export { askMember } from "./members/ask-member";
export type { Member } from "./members/member";
export type { MemberRequest } from "./members/member-request";
export { readMembers } from "./members/read-members";
export { settleAside } from "./members/settle-aside";
export {
  publicSchemaOf,
  type Settled,
  type Standing,
  settleMembers,
  type ToSettle,
} from "./members/settle-members";
export { type ToldMember, tellMembers } from "./members/told-member";
export type { Part } from "./parts/part";
export { keepPublished, type Proposal, propose, withoutLeaving } from "./parts/proposal";
export { MEMBERS_FILE, membersIn, ownParts, workingTree } from "./parts/working-tree";
export { readBaseline } from "./publishing/baseline";
export { type Publication, publish } from "./publishing/publish";
export { historyOf, type PublishedVersion, supergraphFile } from "./publishing/registry";
export { type FieldOwners, ownersIn, type TypeOwners } from "./supergraph/owners";
export { ownersByCoordinate } from "./supergraph/owners-by-coordinate";
