import { createBrowserRouter, type RouteObject } from "react-router";
import { localeInPath } from "../i18n/locales";
import { BrokenPage, BrokenShell, brokenBy } from "../shell/broken-page";
import { MissingPage } from "../shell/missing-page";
import { Shell } from "../shell/shell";
import { PATHS, type PageName } from "./paths";
import { PAGES } from "./routes";

const pageRoute = (page: PageName): RouteObject => ({
  path: PATHS[page],
  // As on the server.
  caseSensitive: true,
  lazy: async () => ({ Component: await PAGES[page]().catch(brokenBy) }),
  ErrorBoundary: BrokenPage,
});

/** What an address shows. A language in front of it is no part of a page's address. */
export const createRouter = () => {
  const locale = localeInPath(location.pathname);
  const pages = (Object.keys(PAGES) as PageName[]).map(pageRoute);
  const routes: RouteObject[] = [
    {
      Component: Shell,
      HydrateFallback: () => null,
      ErrorBoundary: BrokenShell,
      children: [...pages, { path: "*", Component: MissingPage }],
    },
  ];
  return createBrowserRouter(routes, { basename: locale === undefined ? "/" : `/${locale}` });
};
