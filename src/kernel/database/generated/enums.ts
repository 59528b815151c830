export const ActionItemBasis = {
    PLAN_TEXT: "PLAN_TEXT",
    COMMUNIQUE: "COMMUNIQUE",
    SUMMIT_PROPOSAL: "SUMMIT_PROPOSAL"
} as const;
export type ActionItemBasis = (typeof ActionItemBasis)[keyof typeof ActionItemBasis];
export const ActionStatus = {
    PIPELINE: "PIPELINE",
    IMPLEMENTATION: "IMPLEMENTATION",
    FINALISATION: "FINALISATION",
    CLOSED: "CLOSED",
    CANCELLED: "CANCELLED",
    SUSPENDED: "SUSPENDED"
} as const;
export type ActionStatus = (typeof ActionStatus)[keyof typeof ActionStatus];
export const Completion = {
    NO_EVIDENCE: "NO_EVIDENCE",
    NOT_STARTED: "NOT_STARTED",
    LIMITED: "LIMITED",
    SUBSTANTIAL: "SUBSTANTIAL",
    COMPLETE: "COMPLETE"
} as const;
export type Completion = (typeof Completion)[keyof typeof Completion];
export const StatusAxis = {
    OFFICIAL: "OFFICIAL",
    ASSESSMENT: "ASSESSMENT"
} as const;
export type StatusAxis = (typeof StatusAxis)[keyof typeof StatusAxis];
export const ChangeKind = {
    DATASET_IMPORTED: "DATASET_IMPORTED",
    STATUS_RECORDED: "STATUS_RECORDED"
} as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];
export const SourceKind = {
    NEWS_AGENCY: "NEWS_AGENCY",
    NEWS_MEDIA: "NEWS_MEDIA",
    OFFICIAL_DOCUMENT: "OFFICIAL_DOCUMENT",
    OFFICIAL_TRANSCRIPT: "OFFICIAL_TRANSCRIPT",
    REFERENCE_DATA: "REFERENCE_DATA"
} as const;
export type SourceKind = (typeof SourceKind)[keyof typeof SourceKind];
export const SourceReading = {
    FULL: "FULL",
    EXCERPT: "EXCERPT"
} as const;
export type SourceReading = (typeof SourceReading)[keyof typeof SourceReading];
export const SummitStatus = {
    PLANNED: "PLANNED",
    HELD: "HELD"
} as const;
export type SummitStatus = (typeof SummitStatus)[keyof typeof SummitStatus];
export const DocumentKind = {
    JOINT_STATEMENT: "JOINT_STATEMENT",
    COMMUNIQUE: "COMMUNIQUE",
    ACTION_PLAN: "ACTION_PLAN"
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];
export const InitiativeKind = {
    CORRIDOR: "CORRIDOR",
    EDUCATION_ALLIANCE: "EDUCATION_ALLIANCE",
    ENERGY: "ENERGY",
    ENVIRONMENT: "ENVIRONMENT",
    FESTIVAL: "FESTIVAL",
    INDUSTRIAL_HUB: "INDUSTRIAL_HUB",
    INFRASTRUCTURE: "INFRASTRUCTURE",
    INSTITUTION: "INSTITUTION",
    PROGRAMME: "PROGRAMME",
    OTHER: "OTHER"
} as const;
export type InitiativeKind = (typeof InitiativeKind)[keyof typeof InitiativeKind];
export const InitiativeStage = {
    PROPOSED: "PROPOSED",
    ADOPTED: "ADOPTED",
    UNDERWAY: "UNDERWAY",
    COMPLETED: "COMPLETED",
    DROPPED: "DROPPED"
} as const;
export type InitiativeStage = (typeof InitiativeStage)[keyof typeof InitiativeStage];
export const SummitStage = {
    PROPOSED: "PROPOSED",
    OFFERED: "OFFERED",
    ANNOUNCED: "ANNOUNCED",
    FUNDED: "FUNDED",
    AGREED_PRIORITY: "AGREED_PRIORITY",
    STARTED: "STARTED",
    ONGOING: "ONGOING"
} as const;
export type SummitStage = (typeof SummitStage)[keyof typeof SummitStage];
export const CountryRole = {
    PROPOSER: "PROPOSER",
    LEAD: "LEAD",
    PARTNER: "PARTNER",
    FUNDER: "FUNDER",
    BENEFICIARY: "BENEFICIARY"
} as const;
export type CountryRole = (typeof CountryRole)[keyof typeof CountryRole];
export const AssignedBy = {
    SOURCE: "SOURCE",
    DATASET: "DATASET"
} as const;
export type AssignedBy = (typeof AssignedBy)[keyof typeof AssignedBy];
export const ProposalKind = {
    PROPOSED: "PROPOSED",
    SUPPORTED: "SUPPORTED"
} as const;
export type ProposalKind = (typeof ProposalKind)[keyof typeof ProposalKind];
export const Qualifier = {
    EXACT: "EXACT",
    ABOUT: "ABOUT",
    ALMOST: "ALMOST",
    MORE_THAN: "MORE_THAN",
    UP_TO: "UP_TO"
} as const;
export type Qualifier = (typeof Qualifier)[keyof typeof Qualifier];
export const EventKind = {
    AGREEMENT_SIGNED: "AGREEMENT_SIGNED",
    CALL: "CALL",
    CONSTRUCTION_START: "CONSTRUCTION_START",
    DECISION: "DECISION",
    DOCUMENT_ADOPTED: "DOCUMENT_ADOPTED",
    INSTITUTION_OPENED: "INSTITUTION_OPENED",
    MEETING: "MEETING",
    PLANNED_EVENT: "PLANNED_EVENT",
    RESULT: "RESULT",
    SERVICE_STARTED: "SERVICE_STARTED",
    SETBACK: "SETBACK",
    STATEMENT: "STATEMENT"
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
export const EventRelation = {
    DIRECT: "DIRECT",
    RELATED: "RELATED",
    SETBACK: "SETBACK",
    PLANNED: "PLANNED"
} as const;
export type EventRelation = (typeof EventRelation)[keyof typeof EventRelation];
export const EventScope = {
    BILATERAL: "BILATERAL",
    MULTILATERAL: "MULTILATERAL",
    CENTRAL_ASIA: "CENTRAL_ASIA",
    SIX_PARTY: "SIX_PARTY"
} as const;
export type EventScope = (typeof EventScope)[keyof typeof EventScope];
export const LanguageUse = {
    STATE: "STATE",
    OFFICIAL: "OFFICIAL",
    OFFICIAL_USE: "OFFICIAL_USE",
    INTERETHNIC: "INTERETHNIC",
    IN_USE: "IN_USE"
} as const;
export type LanguageUse = (typeof LanguageUse)[keyof typeof LanguageUse];
export const Confidence = {
    HIGH: "HIGH",
    MEDIUM: "MEDIUM",
    LOW: "LOW"
} as const;
export type Confidence = (typeof Confidence)[keyof typeof Confidence];
