import type { ComponentType } from "react";
import type { PageName } from "./paths";

/** The pages, each in a file of its own that is loaded when it is shown. A new page: here and in `PATHS`. */
export const PAGES: Readonly<Record<PageName, () => Promise<ComponentType>>> = {
  overview: async () => (await import("../pages/overview/overview-page")).OverviewPage,
  initiatives: async () => (await import("../pages/initiatives/initiatives-page")).InitiativesPage,
  initiative: async () => (await import("../pages/initiative/initiative-page")).InitiativePage,
  actionItems: async () => (await import("../pages/action-items/action-items-page")).ActionItemsPage,
  actionItem: async () => (await import("../pages/action-item/action-item-page")).ActionItemPage,
  countries: async () => (await import("../pages/countries/countries-page")).CountriesPage,
  country: async () => (await import("../pages/country/country-page")).CountryPage,
  leaders: async () => (await import("../pages/leaders/leaders-page")).LeadersPage,
  leader: async () => (await import("../pages/leader/leader-page")).LeaderPage,
  summits: async () => (await import("../pages/summits/summits-page")).SummitsPage,
  summit: async () => (await import("../pages/summit/summit-page")).SummitPage,
  sources: async () => (await import("../pages/sources/sources-page")).SourcesPage,
  source: async () => (await import("../pages/source/source-page")).SourcePage,
  map: async () => (await import("../pages/map/map-page")).MapPage,
  timeline: async () => (await import("../pages/timeline/timeline-page")).TimelinePage,
  corrections: async () => (await import("../pages/corrections/corrections-page")).CorrectionsPage,
  recording: async () => (await import("../pages/recording/recording-page")).RecordingPage,
  correction: async () => (await import("../pages/correction/correction-page")).CorrectionPage,
  access: async () => (await import("../pages/access/access-page")).AccessPage,
};

/** The pages that the navigation leads to. */
export const NAVIGATION = [
  "overview",
  "initiatives",
  "actionItems",
  "map",
  "timeline",
  "countries",
  "leaders",
  "summits",
  "sources",
] as const satisfies readonly PageName[];
