import { useEffect, useRef } from "react";
import { Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router";
import { useText } from "../i18n/text";
import { LiveNews } from "../live/live-news";
import { LiveProvider } from "../live/live-provider";
import { SiteFoot } from "./site-foot";
import { SiteHead } from "./site-head";
import { useServedHead } from "./use-served-head";
import "./shell.css";

/** Who comes to another page by keyboard or screen reader goes on reading there, and not in the navigation. */
const useFocusOnNavigation = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (hash === "") main.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return main;
};

/** What is around every page. */
export const Shell = () => {
  const text = useText();
  const main = useFocusOnNavigation();
  const { state } = useNavigation();
  useServedHead();
  return (
    <LiveProvider>
      <a className="skip-link" href="#main">
        {text("skip")}
      </a>
      <SiteHead />
      <div className="site-progress" data-loading={state === "loading"} aria-hidden="true" />
      <main id="main" ref={main} tabIndex={-1} aria-labelledby="page-title">
        <Outlet />
      </main>
      <SiteFoot />
      <LiveNews />
      <ScrollRestoration />
    </LiveProvider>
  );
};
