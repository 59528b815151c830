import { languageOfText, refuse } from "../../kernel/writing";

/** What somebody says of a record, in the one language that they say it in. */
export interface Remark {
  readonly text: string | null | undefined;
  /** English without it. */
  readonly language: string | null | undefined;
  /** The input's field with the language. */
  readonly languageField: string;
}

/** The remark as the database keeps it; null where nothing is said. */
export const textOf = ({ text, language, languageField }: Remark): string | null => {
  const { tag, fault } = languageOfText(language ?? "en");
  if (fault !== undefined) return refuse("INVALID", [languageField], fault);
  const said = text?.trim() ?? "";
  return said === ""
    ? null
    : JSON.stringify({ [tag]: { text: said, isReviewed: false, isMachineTranslated: false } });
};
