/** XML has no place for these characters, however they are written, and HTML none that is worth having. */
const NO_MARKUP = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without what markup cannot hold. */
export const plain = (text: string): string => text.replace(NO_MARKUP, "");
