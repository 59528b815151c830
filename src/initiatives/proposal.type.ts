import { sql } from "kysely";
import { Directive, Field, ID, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { ProposalKind } from "../kernel/database/generated/enums";
import { AddedField, ListSize } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { PartialDate } from "../kernel/scalars";
import { Leader } from "../parties";
import { mapAddedFields, mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { Initiative } from "./initiative.type";
import { Summit } from "./summit.type";

registerEnumType(ProposalKind, {
  name: "ProposalKind",
  description: "In which way a leader spoke for an initiative.",
  valuesConfig: {
    PROPOSED: { description: "As the one who proposed it." },
    SUPPORTED: { description: "In support of it." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "A leader spoke for an initiative: who, what, when, where." })
export class Proposal {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Field(() => ProposalKind, { description: "Whether the leader proposed it or supported it." })
  kind!: ProposalKind;

  @Field(() => Initiative, { description: "The initiative." })
  initiative!: Initiative;

  @Field(() => Leader, { description: "The leader." })
  leader!: Leader;

  @Field(() => Summit, { nullable: true, description: "The summit where it was said." })
  summit!: Summit | null;

  @Field(() => PartialDate, { description: "When it was said." })
  proposedOn!: string;

  @Text({ description: "What was said: a paraphrase, never a quotation." })
  statement!: LocalizedText;

  @Field(() => [Citation], { description: "The sources; always at least one." })
  citations!: Citation[];
}

@Resolver(() => Initiative)
export class ProposalsOfInitiative {
  @AddedField(() => [Proposal], {
    description: "Who said it, when and where: the proposer first, then supporters.",
  })
  proposals!: Proposal[];

  @AddedField(() => [Leader], { description: "The leaders who backed it besides its proposer, by id." })
  supporters!: Leader[];
}

@Resolver(() => Leader)
export class ProposalsOfLeader {
  @ListSize(12)
  @AddedField(() => [Proposal], { description: "What the leader proposed or supported, the earliest first." })
  proposals!: Proposal[];
}

@Resolver(() => Summit)
export class ProposalsOfSummit {
  @ListSize(25)
  @AddedField(() => [Proposal], { description: "What was proposed or supported there." })
  proposals!: Proposal[];
}

mapType(Proposal, table("proposal"), (proposal) => ({
  id: proposal.column("id"),
  kind: proposal.column("kind"),
  initiative: proposal.one(() => Initiative, table("initiative"), { initiative_id: "id" }),
  leader: proposal.one(() => Leader, table("leader"), { leader_id: "id" }),
  summit: proposal.one(() => Summit, table("summit"), { summit_id: "id" }),
  proposedOn: proposal.column("proposed_on"),
  statement: proposal.text("statement"),
  citations: citationsOf(proposal, "proposal_citation", "id", "proposal_id"),
}));

mapAddedFields(Initiative, ProposalsOfInitiative, table("initiative"), (initiative) => ({
  proposals: initiative.many(
    () => Proposal,
    table("proposal"),
    { id: "initiative_id" },
    { orderBy: (proposal) => [proposal("kind"), proposal("proposed_on"), proposal("id")] },
  ),
  supporters: initiative.many(
    () => Leader,
    table("leader"),
    {},
    {
      where: (leader, _args, row) => [
        sql`exists (select from proposal as p where p.initiative_id = ${row("id")} and p.leader_id = ${leader("id")} and p.kind = 'SUPPORTED')`,
      ],
      orderBy: (leader) => [leader("id")],
    },
  ),
}));

mapAddedFields(Leader, ProposalsOfLeader, table("leader"), (leader) => ({
  proposals: leader.many(
    () => Proposal,
    table("proposal"),
    { id: "leader_id" },
    { orderBy: (proposal) => [proposal("proposed_on"), proposal("id")] },
  ),
}));

mapAddedFields(Summit, ProposalsOfSummit, table("summit"), (summit) => ({
  proposals: summit.many(
    () => Proposal,
    table("proposal"),
    { id: "summit_id" },
    { orderBy: (proposal) => [proposal("id")] },
  ),
}));
