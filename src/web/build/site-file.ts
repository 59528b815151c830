import type { Plugin } from "vite";
import { directionOf, LOCALES } from "../i18n/locales";
import { PATHS } from "../routing/paths";

/** Tells the server which addresses are the client's, and in which languages. */
export const siteFile = (): Plugin => ({
  name: "sarazm:site-file",
  apply: "build",
  generateBundle() {
    const site = {
      paths: Object.values(PATHS),
      locales: LOCALES.map((tag) => ({ tag, direction: directionOf(tag) })),
    };
    this.emitFile({ type: "asset", fileName: "site.json", source: JSON.stringify(site) });
  },
});
