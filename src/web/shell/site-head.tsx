import { useRef } from "react";
import { holderOf, useToken } from "../access/token";
import { Key } from "../components/icons";
import { useText } from "../i18n/text";
import { LiveMark } from "../live/live-mark";
import { PageLink, PageNavLink } from "../routing/page-link";
import { NAVIGATION } from "../routing/routes";
import { LanguageLinks } from "./language-links";
import { ThemeSwitch } from "./theme-switch";
import { useCurrentInSight } from "./use-current-in-sight";

const Wordmark = () => (
  <PageLink page="overview" className="wordmark">
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
      <path d="M3 13 16 4l13 9v15h-8V18h-10v10H3z" fill="currentColor" />
    </svg>
    Sarazm
  </PageLink>
);

/** To the page for those who write; it says who one is. */
const AccessLink = () => {
  const text = useText();
  const holder = holderOf(useToken());
  return (
    <PageLink page="access" className={holder === undefined ? "button button-plain" : "button"}>
      <Key />
      {holder === undefined ? (
        <span className="for-screen-readers">{text("access.title")}</span>
      ) : (
        <span>{holder.country ?? text(`access.role.${holder.role}`)}</span>
      )}
    </PageLink>
  );
};

export const SiteHead = () => {
  const text = useText();
  const links = useRef<HTMLUListElement>(null);
  useCurrentInSight(links);
  return (
    <header className="site-head">
      <div className="site-head-inner">
        <Wordmark />
        <nav className="site-nav" aria-label={text("navigation")}>
          <ul ref={links}>
            {NAVIGATION.map((page) => (
              <li key={page}>
                <PageNavLink page={page}>{text(`page.${page}`)}</PageNavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-tools">
          <LiveMark />
          <LanguageLinks />
          <AccessLink />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
};
