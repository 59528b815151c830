// Compiles src/ to dist/. Runs on install, so esbuild is a dependency: a clone without development
// dependencies starts too. `--server` leaves the web client as it is.
import { build } from "esbuild";
import { buildWebClient } from "./build-web-client.js";

await build({
  entryPoints: {
    sarazm: "src/cli/sarazm.ts",
    generate: "src/cli/generate.ts",
    "settling-thread": "src/federation/members/settling-thread.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  sourcemap: true,
  // Names are kept as they are: type-graphql names types after classes, and keepNames would slow every closure down.
  keepNames: false,
  logLevel: "warning",
});

if (!process.argv.includes("--server")) await buildWebClient();
