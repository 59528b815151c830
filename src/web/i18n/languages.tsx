import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { FORMATTED_AS, type Locale } from "./locales";

type Messages = Readonly<Record<string, string>>;

/** Each language is a file of its own: a reader loads one. */
const MESSAGES: Readonly<Record<Locale, () => Promise<{ default: Messages }>>> = {
  en: () => import("./messages/en.json"),
  ru: () => import("./messages/ru.json"),
  ar: () => import("./messages/ar.json"),
};

export const loadMessages = async (locale: Locale): Promise<Messages> => (await MESSAGES[locale]()).default;

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
