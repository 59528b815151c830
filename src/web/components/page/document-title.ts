/** What the site is called. */
export const SITE_NAME = "Sarazm";

/** What the browser's tab, its history and search engines call a page. */
export const documentTitle = (title: string): string => `${title} · ${SITE_NAME}`;
