import type { GraphModule } from "../kernel/graphql";
import { Amount } from "./amount.type";
import { Citation, citationsOf } from "./citation.type";
import { Dataset, DatasetCounts } from "./dataset.type";
import {
  Disagreement,
  DisagreementsOfIndicator,
  DisagreementsOfInitiative,
  Position,
} from "./disagreement.type";
import { Document, DocumentPoint, DocumentsOfSummit } from "./document.type";
import { InitiativeMutations } from "./editing/editing.resolver";
import { InitiativePayload } from "./editing/initiative.payload";
import { Event, EventConnection, EventsOfInitiative } from "./event.type";
import { CountryFacet, SectorFacet } from "./facets.type";
import { HistoryEntry } from "./history-entry.type";
import { Indicator } from "./indicator.type";
import { Initiative, InitiativeConnection, InitiativeCountry } from "./initiative.type";
import { InitiativeFacets, InitiativeKindFacet, InitiativeStageFacet } from "./initiative-facets.type";
import { InitiativesQueries } from "./initiatives.resolver";
import { InitiativesOfCountry, SummitsOfLeader } from "./initiatives-of-parties";
import { InitiativesOfSector } from "./initiatives-of-sector";
import { Location } from "./location.type";
import { Period } from "./period.type";
import { Proposal, ProposalsOfInitiative, ProposalsOfLeader, ProposalsOfSummit } from "./proposal.type";
import { Sector } from "./sector.type";
import { Source } from "./source.type";
import { Speech, Summit, SummitVenue } from "./summit.type";

export { citesSources, countryRoleFilters, holdsText } from "./common-filters";
export { CitationInput } from "./editing/citation.input";
export { CountryInRoleInput } from "./editing/country-in-role.input";
export { type CitationRow, citationRows, countryRows } from "./editing/lists";
export { englishTitle } from "./english-title";
export { CountryFacet, SectorFacet } from "./facets.type";
export { CountryRole } from "./initiative.enums";
export { isInSectors } from "./initiative.list";
export { KNOWN_INITIATIVE, KNOWN_SECTOR } from "./known";
export {
  Citation,
  citationsOf,
  DatasetCounts,
  Disagreement,
  Document,
  Event,
  HistoryEntry,
  Indicator,
  Initiative,
  Proposal,
  Sector,
  Source,
  Summit,
};

/** What was said, promised and adopted, what has happened since, and who says so. */
export const initiatives: GraphModule = {
  name: "initiatives",
  resolvers: [
    InitiativesQueries,
    InitiativeMutations,
    InitiativesOfCountry,
    SummitsOfLeader,
    InitiativesOfSector,
    DocumentsOfSummit,
    ProposalsOfInitiative,
    ProposalsOfLeader,
    ProposalsOfSummit,
    EventsOfInitiative,
    DisagreementsOfInitiative,
    DisagreementsOfIndicator,
  ],
  types: [
    Amount,
    Citation,
    CountryFacet,
    Dataset,
    DatasetCounts,
    Disagreement,
    Document,
    DocumentPoint,
    Event,
    EventConnection,
    HistoryEntry,
    Indicator,
    Initiative,
    InitiativeConnection,
    InitiativeCountry,
    InitiativeFacets,
    InitiativeKindFacet,
    InitiativePayload,
    InitiativeStageFacet,
    Location,
    Period,
    Position,
    Proposal,
    Sector,
    SectorFacet,
    Source,
    Speech,
    Summit,
    SummitVenue,
  ],
};
