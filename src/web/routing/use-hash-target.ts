import { useEffect } from "react";
import { useLocation } from "react-router";

/** Goes to the part of the page that the address names, once it is there: it was not when the page was opened. */
export const useHashTarget = (isThere: boolean): void => {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isThere || hash === "") return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [isThere, hash]);
};
