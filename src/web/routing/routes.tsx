import type { ComponentType } from "react";
import type { PageName } from "./paths";

/** The pages, each in a file of its own that is loaded when it is shown. A new page: here and in `PATHS`. */
export const PAGES: Readonly<Partial<Record<PageName, () => Promise<ComponentType>>>> = {
  overview: async () => (await import("../pages/overview/overview-page")).OverviewPage,
  initiatives: async () => (await import("../pages/initiatives/initiatives-page")).InitiativesPage,
  actionItems: async () => (await import("../pages/action-items/action-items-page")).ActionItemsPage,
};

/** The pages that the navigation leads to. */
export const NAVIGATION = [
  "overview",
  "initiatives",
  "actionItems",
  "countries",
  "leaders",
  "summits",
  "sources",
] as const satisfies readonly PageName[];
