/** How many nodes a page has unless its reader says otherwise. */
export const DEFAULT_PAGE = 20;

/** How many nodes a page has at most. */
export const LARGEST_PAGE = 100;
