import type { Plugin } from "vite";
import arLabels from "../../labels/ar.json";
import enLabels from "../../labels/en.json";
import { directionOf, FORMATTED_AS, LOCALES, type Locale } from "../../labels/locales";
import ruLabels from "../../labels/ru.json";
import { documentTitle, SITE_NAME } from "../components/page/document-title";
import { labelMessages } from "../i18n/label-messages";
import ar from "../i18n/messages/ar.json";
import en from "../i18n/messages/en.json";
import ru from "../i18n/messages/ru.json";
import type { MessageId } from "../i18n/text";
import { factsOf } from "../routing/page-facts";
import { PATHS, type PageName } from "../routing/paths";

const MESSAGES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { ...en, ...labelMessages(enLabels) },
  ru: { ...ru, ...labelMessages(ruLabels) },
  ar: { ...ar, ...labelMessages(arLabels) },
};

const NAMES = Object.keys(PATHS) as PageName[];

const pageOf = (name: PageName) => {
  const { isAsOf = false, isForm = false } = factsOf(name);
  return { name, path: PATHS[name], isAsOf, isForm };
};

/** What the pages are called and say of themselves in a language. */
const wordsIn = (locale: Locale) => {
  const said = (id: MessageId) => MESSAGES[locale][id];
  const pages = NAMES.map((name) => {
    const { title, lede = "site.description" } = factsOf(name);
    return [name, { title: said(title), description: said(lede) }];
  });
  return {
    pages: Object.fromEntries(pages),
    missing: { title: said("missing.title"), description: said("missing.why") },
    changes: said("overview.lately"),
  };
};

/** A language with the country whose way of writing it is: `en_GB`. */
const territoryOf = (locale: Locale): string => {
  const { language, region } = new Intl.Locale(FORMATTED_AS[locale]).maximize();
  return `${language}_${region}`;
};

/** Tells the server which addresses are the client's, in which languages, and what it calls them. */
export const siteFile = (): Plugin => ({
  name: "sarazm:site-file",
  apply: "build",
  generateBundle() {
    const site = {
      name: SITE_NAME,
      title: documentTitle("{title}"),
      pages: NAMES.map(pageOf),
      locales: LOCALES.map((tag) => ({
        tag,
        direction: directionOf(tag),
        territory: territoryOf(tag),
        words: wordsIn(tag),
      })),
    };
    this.emitFile({ type: "asset", fileName: "site.json", source: JSON.stringify(site) });
  },
});
