import { parse } from "graphql";
import type { Publication } from "../publication";
import { DESCRIPTION_PATH, DESCRIPTION_TYPE } from "./description-address";

const REVISION = parse(/* GraphQL */ `
  query DatasetRevision {
    dataset {
      revision updatedAt licence publisher languages isSynthetic
      title { text language }
      counts {
        countries leaders summits documents initiatives proposals actionItems statusChanges
        indicators events disagreements sources
      }
    }
  }
`);

interface RevisionAnswer {
  readonly dataset: {
    readonly title: { readonly text: string; readonly language: string };
    readonly [field: string]: unknown;
  };
}

/** Which revision of the dataset is served: small enough to be asked for often. */
export const datasetRevision: Publication = {
  path: "/dataset/revision.json",
  contentType: "application/json; charset=utf-8",
  parameters: {},
  publish: async ({ ask, origin }) => {
    const {
      dataset: { title, ...rest },
    } = await ask<RevisionAnswer>(REVISION);
    return {
      body: `${JSON.stringify({ title: title.text, ...rest }, null, 2)}\n`,
      language: title.language,
      links: [{ rel: "describedby", href: `${origin}${DESCRIPTION_PATH}`, type: DESCRIPTION_TYPE }],
    };
  },
};
