import type { MessageId } from "../i18n/text";
import type { PageName } from "./paths";

/** What holds of a page whatever is in it. */
interface PageFacts {
  /** What it is called. A record's page is called as the record is, as soon as that is known. */
  readonly title: MessageId;
  /** What it is about, in a sentence. */
  readonly lede?: MessageId;
  /** Whether another day shows something else on it. */
  readonly isAsOf?: true;
  /** Whether something is done on it, and nothing is to be found. */
  readonly isForm?: true;
}

/** The client says it on the pages, and the server of them: the build hands it this list. */
export const PAGE_FACTS = {
  overview: { title: "overview.title", lede: "site.description", isAsOf: true },
  initiatives: { title: "page.initiatives", lede: "initiatives.lede", isAsOf: true },
  initiative: { title: "SearchKind.INITIATIVE", isAsOf: true },
  actionItems: { title: "page.actionItems", lede: "items.lede", isAsOf: true },
  actionItem: { title: "SearchKind.ACTION_ITEM", isAsOf: true },
  countries: { title: "page.countries", lede: "countries.lede", isAsOf: true },
  country: { title: "SearchKind.COUNTRY", isAsOf: true },
  leaders: { title: "page.leaders", lede: "leaders.lede" },
  leader: { title: "SearchKind.LEADER" },
  summits: { title: "page.summits", lede: "summits.lede" },
  summit: { title: "SearchKind.SUMMIT" },
  sources: { title: "page.sources", lede: "sources.lede" },
  source: { title: "SearchKind.SOURCE" },
  map: { title: "page.map", lede: "map.lede" },
  timeline: { title: "page.timeline", lede: "timeline.lede", isAsOf: true },
  corrections: { title: "corrections.title", lede: "corrections.lede" },
  recording: { title: "recording.title", isForm: true },
  correction: { title: "correction.title", lede: "correction.lede", isForm: true },
  access: { title: "access.title", lede: "access.lede", isForm: true },
} as const satisfies Readonly<Record<PageName, PageFacts>>;

/** What holds of the page of a name. */
export const factsOf = (page: PageName): PageFacts => PAGE_FACTS[page];
