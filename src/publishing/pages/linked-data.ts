/** A text in one language. */
export interface TextIn {
  readonly text: string;
  readonly language: string;
}

/** A text with all of its translations. */
export interface Translated extends TextIn {
  readonly translations: readonly TextIn[];
}

/** A source, as what it is cited for asks for it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly kind: string;
  readonly url: string | null;
}

export interface Cited {
  readonly citations: readonly { readonly source: CitedSource }[];
}

/** The same in GraphQL. */
export const TEXT = "text language";
export const TRANSLATED = `${TEXT} translations { ${TEXT} }`;
export const SOURCE = "id title publisher publishedOn language kind url";
export const CITED = `citations { source { ${SOURCE} } }`;

/** What is said in schema.org's words depends on where it is said, and in which language. */
export interface Speaking {
  readonly origin: string;
  readonly language: string;
}

/** What names a thing, as opposed to the pages about it. */
export const thingAt = ({ origin }: Speaking, path: string): string => `${origin}${path}#this`;

/** A text, marked where it is in another language than the page. */
export const said = ({ language: wanted }: Speaking, { text, language }: TextIn) =>
  language === wanted ? text : { "@language": language, "@value": text };

/** What a thing is called: in the page's language, and in the others. */
export const namesOf = (speaking: Speaking, { translations, ...shown }: Translated) => {
  const others = translations.filter(({ language }) => language !== shown.language);
  return { name: said(speaking, shown), alternateName: ifAny(others.map((other) => said(speaking, other))) };
};

/** A list, where there is anything in it. */
export const ifAny = <Value>(list: readonly Value[]): readonly Value[] | undefined =>
  list.length === 0 ? undefined : list;

/** What is known of some optional text. */
export const saidIfAny = (speaking: Speaking, text: TextIn | null) =>
  text === null ? undefined : said(speaking, text);

interface NamedCountry {
  readonly code: string;
  readonly name: TextIn;
}

/** Those who have a role in something, each of them once, however many roles they have. */
export const countriesNamed = (speaking: Speaking, roles: readonly { readonly country: NamedCountry }[]) => {
  const countries = new Map(roles.map(({ country }) => [country.code, country]));
  return ifAny([...countries.values()].map((country) => countryNamed(speaking, country)));
};

export const countryNamed = (speaking: Speaking, { code, name }: NamedCountry) => ({
  "@type": "Country",
  "@id": thingAt(speaking, `/countries/${code}`),
  name: said(speaking, name),
  identifier: code,
});

/** Reports of the press are articles; what else is cited, works. */
const ARTICLES: readonly string[] = ["NEWS_AGENCY", "NEWS_MEDIA"];

/** What sources are called here is in English, in the compilers' words. */
const TITLES_IN = "en";

export const workCited = (speaking: Speaking, source: CitedSource) => ({
  "@type": ARTICLES.includes(source.kind) ? "NewsArticle" : "CreativeWork",
  "@id": thingAt(speaking, `/sources/${source.id}`),
  name: said(speaking, { text: source.title, language: TITLES_IN }),
  publisher: { "@type": "Organization", name: source.publisher },
  datePublished: source.publishedOn ?? undefined,
  inLanguage: source.language,
  url: source.url ?? undefined,
});

/** The sources of something, each of them once. */
export const worksCited = (speaking: Speaking, { citations }: Cited) => {
  const sources = new Map(citations.map(({ source }) => [source.id, source]));
  return ifAny([...sources.values()].map((source) => workCited(speaking, source)));
};
