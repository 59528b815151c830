import type { ComponentType } from "react";
import type { PageName } from "./paths";

/** The pages, each in a file of its own that is loaded when it is shown. A new page: here and in `PATHS`. */
export const PAGES: Readonly<Partial<Record<PageName, () => Promise<ComponentType>>>> = {
  overview: async () => (await import("../pages/overview/overview-page")).OverviewPage,
  initiatives: async () => (await import("../pages/initiatives/initiatives-page")).InitiativesPage,
  actionItems: async () => (await import("../pages/action-items/action-items-page")).ActionItemsPage,
  map: async () => (await import("../pages/map/map-page")).MapPage,
  timeline: async () => (await import("../pages/timeline/timeline-page")).TimelinePage,
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
