import type { Plugin } from "vite";

const ORDER = "@layer tokens,base,components,pages,preferences,print;";

/** Whichever style sheet arrives first, later layers win over earlier ones: each says their order. */
export const layerOrder = (): Plugin => ({
  name: "sarazm:layer-order",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "asset" && file.fileName.endsWith(".css")) file.source = ORDER + file.source;
    }
  },
});
