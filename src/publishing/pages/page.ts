import type { AskGraph } from "../asking/ask-graph";
import type { Site, SiteLocale, SitePage } from "./site";

/** A page of the web client, as a request names it. */
export interface WantedPage {
  readonly site: Site;
  /** Undefined where the site has none at the address. */
  readonly page: SitePage | undefined;
  /** The id or code in the address. */
  readonly id: string | undefined;
  readonly locale: SiteLocale;
  /** Whether the address names the language; else the reader's browser wants it. */
  readonly isNamed: boolean;
  readonly search: URLSearchParams;
  /** Where the server is: "https://example.org". */
  readonly origin: string;
}

/** What a document says of its page. */
export interface PageHead {
  readonly status: 200 | 404;
  /** The elements, as HTML. */
  readonly html: string;
}

/** A page, and where it is asked about. */
export interface AskedPage extends WantedPage {
  readonly ask: AskGraph;
}
