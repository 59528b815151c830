/** Nothing of a test's database is worth keeping over a crash. */
export const QUICK_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
} as const;
