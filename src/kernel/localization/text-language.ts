/** A BCP 47 tag as texts are kept by it, canonical and without variants or extensions: ru, uz-Cyrl, zh-Hant-HK. */
export const TEXT_LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
