import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: "src/web/**/*.graphql",
  generates: {
    "src/web/generated/": {
      preset: "client",
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        // Operations go by their hashes; their texts are a file of their own, read where a server does not know one.
        persistedDocuments: { mode: "replaceDocumentWithHash", hashAlgorithm: "sha256" },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          CountryCode: "string",
          Date: "string",
          DateTime: "string",
          Decimal: "string",
          GeoJSON: "{ readonly type: string; readonly coordinates: unknown }",
          LanguageTag: "string",
          PartialDate: "string",
          URL: "string",
        },
      },
    },
  },
};

// biome-ignore lint/style/noDefaultExport: GraphQL Code Generator reads the default export.
export default config;
