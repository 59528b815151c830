/** What is cited: a page of this site, as it stood on a day. */
export interface CitedPage {
  readonly title: string;
  readonly dataset: string;
  readonly publisher: string;
  readonly licence: string;
  readonly revision: number;
  /** The moment whose knowledge is shown. */
  readonly knownAt: string;
  /** The day whose state is shown. */
  readonly asOf: string;
  readonly accessed: string;
  readonly address: string;
}

/** The common forms of a citation. */
export const CITATION_FORMATS = ["text", "bibtex", "ris", "csl"] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

const dateParts = (day: string): number[][] => [day.split("-").map(Number)];

const keyOf = ({ address, asOf }: CitedPage): string =>
  `sarazm-${new URL(address).pathname.split("/").at(-1) || "overview"}-${asOf}`;

/** BibTeX reads braces and backslashes as its own. */
const bibtexText = (text: string): string => text.replace(/[\\{}%&#$_]/g, "\\$&");

const asText = ({ title, dataset, publisher, revision, asOf, accessed, address }: CitedPage): string =>
  `${publisher}. “${title}”. ${dataset}, revision ${revision}, as of ${asOf}. ${address} (accessed ${accessed}).`;

const asBibtex = (page: CitedPage): string => `@misc{${keyOf(page)},
  title = {{${bibtexText(page.title)}}},
  author = {{${bibtexText(page.publisher)}}},
  howpublished = {${bibtexText(page.dataset)}},
  year = {${page.asOf.slice(0, 4)}},
  version = {${page.revision}},
  note = {As of ${page.asOf}. Licence: ${bibtexText(page.licence)}},
  url = {${page.address}},
  urldate = {${page.accessed}}
}`;

const asRis = (page: CitedPage): string =>
  [
    ["TY", "DATA"],
    ["TI", page.title],
    ["AU", page.publisher],
    ["T2", page.dataset],
    ["PB", page.publisher],
    ["ET", String(page.revision)],
    ["PY", page.asOf.slice(0, 4)],
    ["DA", page.asOf.replaceAll("-", "/")],
    ["N1", `As of ${page.asOf}. Licence: ${page.licence}`],
    ["UR", page.address],
    ["Y2", page.accessed.replaceAll("-", "/")],
    ["ER", ""],
  ]
    .map(([tag, value]) => `${tag}  - ${value}`)
    .join("\r\n");

const asCsl = (page: CitedPage): string =>
  JSON.stringify(
    [
      {
        id: keyOf(page),
        type: "dataset",
        title: page.title,
        author: [{ literal: page.publisher }],
        "container-title": page.dataset,
        publisher: page.publisher,
        version: String(page.revision),
        issued: { "date-parts": dateParts(page.asOf) },
        accessed: { "date-parts": dateParts(page.accessed) },
        URL: page.address,
        note: `As of ${page.asOf}. Licence: ${page.licence}`,
      },
    ],
    null,
    2,
  );

const FORMATS: Readonly<Record<CitationFormat, (page: CitedPage) => string>> = {
  text: asText,
  bibtex: asBibtex,
  ris: asRis,
  csl: asCsl,
};

/** How files of a form end. */
export const CITATION_ENDINGS: Readonly<Record<CitationFormat, string>> = {
  text: "txt",
  bibtex: "bib",
  ris: "ris",
  csl: "json",
};

export const citationIn = (format: CitationFormat, page: CitedPage): string => FORMATS[format](page);
