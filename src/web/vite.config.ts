import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { layerOrder } from "./build/layer-order";
import { precompress } from "./build/precompress";
import { regionAtlas } from "./build/region-atlas";
import { siteFile } from "./build/site-file";
import { withoutForeignTexts } from "./build/without-foreign-texts";

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  publicDir: false,
  // What is built is told by who builds it.
  logLevel: "warn",
  plugins: [react(), withoutForeignTexts(), siteFile(), regionAtlas(), layerOrder(), precompress()],
  resolve: { dedupe: ["react", "react-dom", "graphql"] },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    manifest: "manifest.json",
    target: ["chrome123", "firefox121", "safari17.5"],
    // The Content-Security-Policy knows no data: for scripts, and files that are kept for ever cost one request.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Importing it changes nothing: who needs the signs of the statuses does not load the charts.
      treeshake: { moduleSideEffects: [{ test: /\/src\/charts\//, sideEffects: false }] },
    },
  },
});
