import { localeOfPage } from "../../i18n/locales";
import { FallbackMark } from "./fallback-mark";

const LETTER = /\p{L}/u;

/** What the dataset has in English only; a figure without words is the same in every language. */
export const InEnglish = ({ children }: { readonly children: string }) => {
  const isFallback = localeOfPage() !== "en" && LETTER.test(children);
  return (
    <>
      <bdi lang="en" dir="ltr">
        {children}
      </bdi>
      <FallbackMark of={{ language: "en", isFallback, isMachineTranslated: false, isReviewed: true }} />
    </>
  );
};
