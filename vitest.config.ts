import { defineConfig } from "vitest/config";

const { TEST_WAY: way } = process.env;

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export.
export default defineConfig({
  // Vite would take graphql's file for bundlers, and Node the other: two copies do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    // Stands beside every file of a report.
    ...(way !== undefined && { name: way }),
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/harness/global-setup.ts", "tests/lifecycle/build-program.ts"],
    // One PostgreSQL serves all files, so that they run side by side costs little.
    pool: "threads",
    // Half of the time a file waits for PostgreSQL or a process of its own: a core for Vitest itself would idle.
    maxWorkers: "100%",
    // Building the graph takes longer than most tests: files that run in one worker share it.
    isolate: false,
    // Over subgraphs, several processes' work is done by one.
    testTimeout: way?.startsWith("federated") ? 90_000 : 30_000,
    hookTimeout: 60_000,
    // What is waited for comes late where other files run at the same time.
    expect: { poll: { timeout: 10_000 } },
  },
});
