/**
 * The addresses of the pages. The server gives the client out at these, in front of which a language may stand, and
 * at no others: the build hands it this list.
 */
export const PATHS = {
  overview: "/",
  initiatives: "/initiatives",
  initiative: "/initiatives/:id",
  actionItems: "/action-items",
  actionItem: "/action-items/:id",
  countries: "/countries",
  country: "/countries/:code",
  leaders: "/leaders",
  leader: "/leaders/:id",
  summits: "/summits",
  summit: "/summits/:id",
  sources: "/sources",
  source: "/sources/:id",
  map: "/map",
  timeline: "/timeline",
  recording: "/action-items/:id/record",
  corrections: "/corrections",
  correction: "/corrections/new",
  access: "/access",
} as const;

export type PageName = keyof typeof PATHS;
