import { chartLanguage, escapeMarkup, type View } from "../../../charts";
import { localeOfPage } from "../../i18n/locales";
import type { CitedPage } from "./formats";

/** As wide as the column of most articles. */
const WIDTH = 720;

/** Where the server draws the chart of a page, as it stands on the day that is cited. */
const pictureAddress = ({ address, asOf, knownAt }: CitedPage, view: View): string => {
  const picture = new URL("/charts/progress.svg", address);
  picture.search = String(
    new URLSearchParams({ by: view, asOf, knownAt, language: localeOfPage(), width: String(WIDTH) }),
  );
  return picture.href;
};

/** What another site puts into its HTML to show the chart, with a link to the page. */
export const embedCode = (page: CitedPage, view: View): string => {
  const language = chartLanguage([localeOfPage()]);
  const alternative = `${language.words.title[view]}, ${language.day(page.asOf)} (${page.dataset})`;
  const [href, src, alt] = [page.address, pictureAddress(page, view), alternative].map(escapeMarkup);
  return `<a href="${href}"><img src="${src}" width="${WIDTH}" alt="${alt}"></a>`;
};
