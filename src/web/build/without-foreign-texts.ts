import type { Plugin } from "vite";

const TEXTS = /[\\/]react-(?:aria|stately)[\\/].*[\\/]intl[\\/].*?([a-z]{2}-[A-Z]{2})\.m?js$/;
const SPOKEN = ["en-US", "ru-RU", "ar-AE"];

/** Leaves out what react-aria would say in languages that the interface does not have. */
export const withoutForeignTexts = (): Plugin => ({
  name: "sarazm:without-foreign-texts",
  enforce: "pre",
  load(id) {
    const [, language] = id.match(TEXTS) ?? [];
    return language === undefined || SPOKEN.includes(language) ? null : "export default {};";
  },
});
