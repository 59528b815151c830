import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { SITE_NAME } from "../components/page/document-title";

/**
 * What the server wrote of the page that was opened holds for no other: a browser that shares the canonical address
 * would share the wrong page.
 */
export const useServedHead = (): void => {
  const { pathname } = useLocation();
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current === pathname) return;
    for (const element of document.head.querySelectorAll("[data-of-page]")) {
      if (element instanceof HTMLTitleElement) element.text = SITE_NAME;
      else element.remove();
    }
  }, [pathname]);
};
