import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { FORMATTED_AS, type Locale } from "../../labels/locales";
import { type Labels, labelMessages } from "./label-messages";

type Messages = Readonly<Record<string, string>>;

type Loaded<Content> = Readonly<Record<Locale, () => Promise<{ default: Content }>>>;

/** Each language is a file of its own: a reader loads one. */
const MESSAGES: Loaded<Messages> = {
  en: () => import("./messages/en.json"),
  ru: () => import("./messages/ru.json"),
  ar: () => import("./messages/ar.json"),
};

/** The words for the graph's codes are those of exports and calendars. */
const LABELS: Loaded<Labels> = {
  en: () => import("../../labels/en.json"),
  ru: () => import("../../labels/ru.json"),
  ar: () => import("../../labels/ar.json"),
};

/** All that the interface says in a language, the words for codes among it. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const [messages, labels] = await Promise.all([MESSAGES[locale](), LABELS[locale]()]);
  return { ...messages.default, ...labelMessages(labels.default) };
};

interface LanguagesProps {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Everything within speaks this language. */
export const Languages = ({ locale, messages, children }: LanguagesProps) => (
  <IntlProvider locale={FORMATTED_AS[locale]} messages={{ ...messages }}>
    {children}
  </IntlProvider>
);
