import type { ColumnType } from "kysely";
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

import type { ActionItemBasis, ActionStatus, Completion, StatusAxis, ChangeKind, SourceKind, SourceReading, SummitStatus, DocumentKind, InitiativeKind, InitiativeStage, SummitStage, CountryRole, AssignedBy, ProposalKind, Qualifier, EventKind, EventRelation, EventScope, LanguageUse, Confidence } from "./enums";

export type ActionItem = {
    id: string;
    plan_id: string;
    initiative_id: string | null;
    title: unknown;
    description: unknown | null;
    basis: ActionItemBasis;
    planned_start: string | null;
    planned_end: string | null;
    actual_start: string | null;
    actual_end: string | null;
    /**
     * The last day of planned_end, for comparing: a trigger keeps it.
     */
    due_on: Timestamp | null;
    /**
     * Derived from the history by a trigger.
     */
    status: Generated<ActionStatus>;
    /**
     * Derived from the history by a trigger.
     */
    assessment: Generated<Completion>;
    /**
     * Derived from the history by a trigger.
     */
    last_evidence_on: Timestamp | null;
    version: Generated<number>;
    updated_at: Generated<Timestamp>;
};
export type ActionItemCitation = {
    action_item_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type ActionItemCountry = {
    item_id: string;
    country_code: string;
    role: CountryRole;
    /**
     * The country's own status, derived from the history by a trigger.
     */
    status: ActionStatus | null;
};
export type ActionPlan = {
    id: string;
    title: unknown;
    description: unknown | null;
    starts_on: Timestamp;
    ends_on: Timestamp;
    document_id: string | null;
    confidence: Confidence;
};
export type ActionPlanCitation = {
    plan_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type ActionPlanInitiative = {
    plan_id: string;
    initiative_id: string;
    position: number;
};
export type Amount = {
    id: string;
    initiative_id: string;
    position: number;
    label: unknown;
    value: string;
    unit: string;
    currency: string | null;
    qualifier: Qualifier;
    /**
     * When the figure holds, as the period of an indicator.
     */
    period_start: string | null;
    period_end: string | null;
    stated_on: string | null;
    confidence: Confidence | null;
    note: unknown | null;
};
export type AmountCitation = {
    amount_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Change = {
    id: Generated<string>;
    kind: ChangeKind;
    revision: number;
    recorded_at: Generated<Timestamp>;
    recorded_by: string;
    summary: string;
    initiative_id: string | null;
    item_id: string | null;
    status_change_id: string | null;
};
export type Country = {
    code: string;
    alpha3: string;
    m49: string;
    name: unknown;
    official_name: unknown;
    capital: unknown;
    latitude: number;
    longitude: number;
    geonames_id: number | null;
    confidence: Confidence;
    field_confidence: unknown;
    note: unknown | null;
};
export type CountryCitation = {
    country_code: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type CountryGroup = {
    id: string;
    name: unknown;
};
export type CountryGroupMember = {
    group_id: string;
    country_code: string;
};
export type CountryLanguage = {
    country_code: string;
    tag: string;
    position: number;
    script: string;
    status: LanguageUse;
};
export type Dataset = {
    id: Generated<number>;
    title: unknown;
    description: unknown;
    publisher: string;
    licence: string;
    languages: string[];
    is_synthetic: boolean;
    revision: Generated<number>;
    updated_at: Generated<Timestamp>;
};
export type Disagreement = {
    id: string;
    topic: unknown;
    assessment: unknown;
    confidence: Confidence;
};
export type DisagreementSubject = {
    disagreement_id: string;
    position: number;
    initiative_id: string | null;
    indicator_id: string | null;
    event_id: string | null;
    summit_id: string | null;
    plan_statement_id: string | null;
};
export type Document = {
    id: string;
    summit_id: string;
    position: number;
    kind: DocumentKind;
    title: unknown;
    adopted_on: string | null;
    is_text_public: boolean;
    text_source_id: string | null;
    point_count: number | null;
    point_count_note: unknown | null;
    confidence: Confidence;
    note: unknown | null;
};
export type DocumentCitation = {
    document_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type DocumentPoint = {
    id: string;
    document_id: string;
    position: number;
    topic: string;
    number: string | null;
    summary: unknown;
    confidence: Confidence;
};
export type DocumentPointCitation = {
    document_point_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Event = {
    id: string;
    happened_on: string;
    title: unknown;
    summary: unknown;
    kind: EventKind;
    relation: EventRelation;
    scope: EventScope;
    confidence: Confidence;
    note: unknown | null;
};
export type EventCitation = {
    event_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type EventCountry = {
    event_id: string;
    country_code: string;
    position: number;
};
export type EventInitiative = {
    event_id: string;
    initiative_id: string;
    position: number;
};
export type Evidence = {
    status_change_id: string;
    position: number;
    source_id: string | null;
    event_id: string | null;
    url: string | null;
    locator: string | null;
    note: string | null;
    captured_at: Timestamp | null;
    sha256: string | null;
};
export type HistoryEntry = {
    id: string;
    happened_on: string;
    summary: unknown;
    confidence: Confidence;
    note: unknown | null;
};
export type HistoryEntryCitation = {
    history_entry_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Indicator = {
    id: string;
    label: unknown;
    value: string;
    unit: string;
    qualifier: Qualifier;
    period_start: string | null;
    period_end: string | null;
    geography: string | null;
    stated_by: string;
    leader_id: string | null;
    stated_on: string | null;
    confidence: Confidence;
    note: unknown | null;
};
export type IndicatorCitation = {
    indicator_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type IndicatorConflict = {
    indicator_id: string;
    other_id: string;
};
export type IndicatorCountry = {
    indicator_id: string;
    country_code: string;
    position: number;
};
export type Initiative = {
    id: string;
    parent_id: string | null;
    title: unknown;
    summary: unknown;
    kind: InitiativeKind;
    stage_at_summit: SummitStage;
    stage: Generated<InitiativeStage>;
    sdg_goals: number[];
    sdg_goals_assigned_by: AssignedBy;
    confidence: Confidence;
    note: unknown | null;
    version: Generated<number>;
    updated_at: Generated<Timestamp>;
};
export type InitiativeCitation = {
    initiative_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type InitiativeCountry = {
    initiative_id: string;
    country_code: string;
    role: CountryRole;
};
export type InitiativeSector = {
    initiative_id: string;
    sector_code: string;
    assigned_by: AssignedBy;
};
export type Leader = {
    id: string;
    country_code: string;
    name: unknown;
    name_variants: Generated<unknown>;
    office: unknown;
    took_office_on: string | null;
    left_office_on: string | null;
    took_office_note: unknown | null;
    wikidata_id: string | null;
    confidence: Confidence;
    note: unknown | null;
};
export type LeaderCitation = {
    leader_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Location = {
    id: string;
    initiative_id: string;
    position: number;
    name: unknown;
    /**
     * GeoJSON geometry, RFC 7946
     */
    geometry: unknown;
    note: unknown | null;
};
export type LocationCitation = {
    location_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Milestone = {
    id: string;
    item_id: string;
    position: number;
    title: unknown;
    planned_on: string | null;
    completed_on: string | null;
    note: unknown | null;
};
export type MilestoneCitation = {
    milestone_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type PlanStatement = {
    id: string;
    plan_id: string;
    position: number;
    statement: unknown;
    stated_by: string;
    leader_id: string | null;
    stated_on: string;
    fields: string[];
    confidence: Confidence;
    note: unknown | null;
};
export type PlanStatementCitation = {
    plan_statement_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Position = {
    id: string;
    disagreement_id: string;
    position: number;
    value: string;
};
export type PositionCitation = {
    position_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Proposal = {
    id: string;
    initiative_id: string;
    leader_id: string;
    summit_id: string | null;
    kind: ProposalKind;
    proposed_on: string;
    statement: unknown;
};
export type ProposalCitation = {
    proposal_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type Sector = {
    code: string;
    name: unknown;
    parent_code: string | null;
    is_withdrawn: Generated<boolean>;
};
export type SectorClosure = {
    ancestor_code: string;
    descendant_code: string;
};
export type Source = {
    id: string;
    title: string;
    publisher: string;
    language: string;
    published_on: string | null;
    url: string | null;
    kind: SourceKind;
    reading: SourceReading;
    note: unknown | null;
};
export type Speech = {
    id: string;
    summit_id: string;
    leader_id: string;
    language: string;
    position: number;
};
export type SpeechCitation = {
    speech_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type StatusChange = {
    id: string;
    /**
     * The order of recording.
     */
    sequence: Generated<string>;
    item_id: string;
    axis: StatusAxis;
    country_code: string | null;
    from_value: string | null;
    to_value: string;
    effective_on: Timestamp;
    recorded_at: Generated<Timestamp>;
    recorded_by: string;
    note: unknown | null;
    retracts_id: string | null;
};
export type Summit = {
    id: string;
    ordinal: number;
    status: SummitStatus;
    name: unknown;
    held_on: string | null;
    ended_on: string | null;
    city: unknown | null;
    host_country_code: string | null;
    chair_id: string | null;
    occasion: unknown | null;
    confidence: Confidence;
    note: unknown | null;
};
export type SummitCitation = {
    summit_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type SummitCountry = {
    summit_id: string;
    country_code: string;
    position: number;
};
export type SummitLeader = {
    summit_id: string;
    leader_id: string;
    position: number;
};
export type SummitVenue = {
    summit_id: string;
    name: unknown;
    confidence: Confidence;
    note: unknown | null;
};
export type SummitVenueCitation = {
    summit_id: string;
    position: number;
    source_id: string;
    locator: string | null;
    note: string | null;
};
export type DB = {
    action_item: ActionItem;
    action_item_citation: ActionItemCitation;
    action_item_country: ActionItemCountry;
    action_plan: ActionPlan;
    action_plan_citation: ActionPlanCitation;
    action_plan_initiative: ActionPlanInitiative;
    amount: Amount;
    amount_citation: AmountCitation;
    change: Change;
    country: Country;
    country_citation: CountryCitation;
    country_group: CountryGroup;
    country_group_member: CountryGroupMember;
    country_language: CountryLanguage;
    dataset: Dataset;
    disagreement: Disagreement;
    disagreement_subject: DisagreementSubject;
    document: Document;
    document_citation: DocumentCitation;
    document_point: DocumentPoint;
    document_point_citation: DocumentPointCitation;
    event: Event;
    event_citation: EventCitation;
    event_country: EventCountry;
    event_initiative: EventInitiative;
    evidence: Evidence;
    history_entry: HistoryEntry;
    history_entry_citation: HistoryEntryCitation;
    indicator: Indicator;
    indicator_citation: IndicatorCitation;
    indicator_conflict: IndicatorConflict;
    indicator_country: IndicatorCountry;
    initiative: Initiative;
    initiative_citation: InitiativeCitation;
    initiative_country: InitiativeCountry;
    initiative_sector: InitiativeSector;
    leader: Leader;
    leader_citation: LeaderCitation;
    location: Location;
    location_citation: LocationCitation;
    milestone: Milestone;
    milestone_citation: MilestoneCitation;
    plan_statement: PlanStatement;
    plan_statement_citation: PlanStatementCitation;
    position: Position;
    position_citation: PositionCitation;
    proposal: Proposal;
    proposal_citation: ProposalCitation;
    sector: Sector;
    sector_closure: SectorClosure;
    source: Source;
    speech: Speech;
    speech_citation: SpeechCitation;
    status_change: StatusChange;
    summit: Summit;
    summit_citation: SummitCitation;
    summit_country: SummitCountry;
    summit_leader: SummitLeader;
    summit_venue: SummitVenue;
    summit_venue_citation: SummitVenueCitation;
};
