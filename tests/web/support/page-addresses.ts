/** An address of each page, by its name. */
export const PAGE_ADDRESSES = {
  overview: "/",
  initiatives: "/initiatives",
  initiative: "/initiatives/joint-water-programmes",
  "action-items": "/action-items",
  "action-item": "/action-items/joint-grain-processing-hubs-item",
  countries: "/countries",
  country: "/countries/KZ",
  leaders: "/leaders",
  leader: "/leaders/shavkat-mirziyoyev",
  summits: "/summits",
  summit: "/summits/second-2025",
  sources: "/sources",
  source: "/sources/tvbrics-ar",
} as const;
