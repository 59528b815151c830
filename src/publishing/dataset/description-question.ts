import { parse } from "graphql";

/** What a catalogue wants to know of the dataset. */
export const DESCRIPTION = parse(/* GraphQL */ `
  query DatasetDescription {
    dataset {
      revision updatedAt licence publisher languages
      title { language text translations { language text } }
      description { language text translations { language text } }
    }
    summits { heldOn }
    actionPlans { startsOn endsOn }
    countries { code name { language text translations { language text } } location { latitude longitude } }
  }
`);

interface TextIn {
  readonly language: string;
  readonly text: string;
}

export interface TranslatedText extends TextIn {
  readonly translations: readonly TextIn[];
}

export interface DescriptionAnswer {
  readonly dataset: {
    readonly revision: number;
    readonly updatedAt: string;
    readonly licence: string;
    readonly publisher: string;
    readonly languages: readonly string[];
    readonly title: TranslatedText;
    readonly description: TranslatedText;
  };
  readonly summits: readonly { readonly heldOn: string | null }[];
  readonly actionPlans: readonly { readonly startsOn: string; readonly endsOn: string }[];
  readonly countries: readonly {
    readonly code: string;
    readonly name: TranslatedText;
    readonly location: { readonly latitude: number; readonly longitude: number };
  }[];
}
