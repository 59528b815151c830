import { defineConfig } from "prisma/config";

// biome-ignore lint/style/noDefaultExport: Prisma's CLI reads the default export.
export default defineConfig({ schema: "prisma" });
