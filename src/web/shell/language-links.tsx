import { useLocation } from "react-router";
import { LOCALES } from "../../labels/locales";
import { LOCALE_NAMES, localeOfPage, pathIn } from "../i18n/locales";
import { useText } from "../i18n/text";

/** The same page in the other languages: addresses of their own, which the server answers in that language. */
export const LanguageLinks = () => {
  const text = useText();
  const { pathname, search, hash } = useLocation();
  const current = localeOfPage();
  return (
    <ul className="language-links" aria-label={text("language")}>
      {LOCALES.map((locale) => (
        <li key={locale}>
          <a
            href={`${pathIn(locale, pathname)}${search}${hash}`}
            lang={locale}
            hrefLang={locale}
            aria-current={locale === current ? "true" : undefined}
          >
            {LOCALE_NAMES[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
};
