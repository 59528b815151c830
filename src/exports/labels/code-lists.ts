import type {
  ActionItemBasis,
  ActionStatus,
  AssignedBy,
  Completion,
  Confidence,
  CountryRole,
  EventKind,
  EventRelation,
  EventScope,
  InitiativeKind,
  InitiativeStage,
  ProposalKind,
  Qualifier,
  SourceKind,
  SourceReading,
  StatusAxis,
  SummitStage,
} from "../../kernel/database/generated/enums";

/** The codes of the graph's enums that stand in exports, by the names of the enums. */
interface Codes {
  ActionItemBasis: ActionItemBasis;
  ActionStatus: ActionStatus;
  AssignedBy: AssignedBy;
  Completion: Completion;
  Confidence: Confidence;
  CountryRole: CountryRole;
  EventKind: EventKind;
  EventRelation: EventRelation;
  EventScope: EventScope;
  Freshness: "CURRENT" | "AGEING" | "STALE";
  InitiativeKind: InitiativeKind;
  InitiativeStage: InitiativeStage;
  ProposalKind: ProposalKind;
  Qualifier: Qualifier;
  SourceKind: SourceKind;
  SourceReading: SourceReading;
  StatusAxis: StatusAxis;
  SummitStage: SummitStage;
}

export type CodeListName = keyof Codes;

/** What people read in place of each code, in one language. */
export type Labels = { readonly [List in CodeListName]: Readonly<Record<Codes[List], string>> };
