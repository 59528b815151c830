export { type AskGraph, graphReader } from "./asking/ask-graph";
export { type ListGraph, listReader } from "./asking/list-graph";
export { readParameters } from "./asking/parameters";
export { generalHead, headOf } from "./pages/head";
export type { PageHead, WantedPage } from "./pages/page";
export { SITE, type Site, type SiteLocale, type SitePage } from "./pages/site";
export type { Publication, Published } from "./publication";
export { PUBLICATIONS } from "./publications";
export { sitemapsOf } from "./sitemaps/sitemaps";
