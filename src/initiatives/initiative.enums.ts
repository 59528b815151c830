import { registerEnumType } from "type-graphql";
import {
  AssignedBy,
  CountryRole,
  InitiativeKind,
  InitiativeStage,
  SummitStage,
} from "../kernel/database/generated/enums";

registerEnumType(InitiativeKind, {
  name: "InitiativeKind",
  description: "What an initiative would bring about.",
  valuesConfig: {
    CORRIDOR: { description: "A transport route or service." },
    EDUCATION_ALLIANCE: { description: "An alliance of universities or schools." },
    ENERGY: { description: "Work on energy." },
    ENVIRONMENT: { description: "Work on the environment." },
    FESTIVAL: { description: "A festival." },
    INDUSTRIAL_HUB: { description: "A place of industry or of trade." },
    INFRASTRUCTURE: { description: "A building or installation." },
    INSTITUTION: { description: "A council, a centre, a regular meeting." },
    PROGRAMME: { description: "A programme of measures." },
    OTHER: { description: "Something else." },
  },
});

registerEnumType(InitiativeStage, {
  name: "InitiativeStage",
  description:
    "How far an initiative has come. Derived from its stage at the summit and the official status of its action items: all closed, COMPLETED; all cancelled, DROPPED; any begun, UNDERWAY; else what the summit said (docs/stages.md).",
  valuesConfig: {
    PROPOSED: { description: "Someone proposed, offered or announced it." },
    ADOPTED: { description: "It was agreed, or money was set aside for it." },
    UNDERWAY: { description: "Work has begun." },
    COMPLETED: { description: "All of its action items are closed." },
    DROPPED: { description: "All of its action items are cancelled." },
  },
});

registerEnumType(SummitStage, {
  name: "SummitStage",
  description: "The stage of an initiative in the words used at the summit.",
  valuesConfig: {
    PROPOSED: { description: "Proposed." },
    OFFERED: { description: "Offered to the others." },
    ANNOUNCED: { description: "Announced." },
    FUNDED: { description: "Money was said to be set aside for it." },
    AGREED_PRIORITY: { description: "Named as a field that all agree on." },
    STARTED: { description: "Said to start within days." },
    ONGOING: { description: "Described as under way already." },
  },
});

registerEnumType(CountryRole, {
  name: "CountryRole",
  description: "What a country does in an initiative or an action item; a country may have several roles.",
  valuesConfig: {
    PROPOSER: { description: "Its leader proposed it." },
    LEAD: { description: "It leads the work (IATI OrganisationRole: accountable)." },
    PARTNER: { description: "It takes part (IATI OrganisationRole: implementing)." },
    FUNDER: { description: "It said that it pays (IATI OrganisationRole: funding)." },
    BENEFICIARY: { description: "It is meant to benefit." },
  },
});

registerEnumType(AssignedBy, {
  name: "AssignedBy",
  description: "Who assigned a code.",
  valuesConfig: {
    SOURCE: { description: "A source." },
    DATASET: { description: "The compilers of the dataset." },
  },
});

export { AssignedBy, CountryRole, InitiativeKind, InitiativeStage, SummitStage };
