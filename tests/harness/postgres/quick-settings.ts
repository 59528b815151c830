/** Nothing of a test's database is worth keeping over a crash, and many files share its server. */
export const QUICK_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // Its workers belong to the superuser, and the application's role may not end them to drop a database.
  autovacuum: "off",
  // Each worker runs servers, each with pools of its own.
  max_connections: "400",
} as const;
