import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { FORMATTED_AS } from "../../labels/locales";
import { localeOfPage } from "../i18n/locales";

/** What is around widgets of react-aria: they speak the language of the page, and are loaded only where they are used. */
export const Widgets = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale={FORMATTED_AS[localeOfPage()]}>{children}</I18nProvider>
);
