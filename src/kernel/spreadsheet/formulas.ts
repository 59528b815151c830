/** With what a cell begins that spreadsheets take for a formula, also in the full width of East Asian scripts. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Tells a spreadsheet that what follows is text. */
const TEXT_MARK = "'";

/** The text with a mark before it where a spreadsheet would run it. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `${TEXT_MARK}${text}` : text);

/** The same, so that `unmarked` gives the text back: what begins with a mark, or is empty, is marked too. */
export const marked = (text: string): string =>
  text === "" || text.startsWith(TEXT_MARK) || FORMULA.test(text) ? `${TEXT_MARK}${text}` : text;

/** The text that `marked` was given. */
export const unmarked = (text: string): string => (text.startsWith(TEXT_MARK) ? text.slice(1) : text);
