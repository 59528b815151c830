import type { TestServer } from "../../harness/test-server";

interface Text {
  readonly text: string;
  readonly language: string;
}

interface Item {
  readonly id: string;
  readonly title: Text;
  readonly status: string;
  readonly assessment: string;
  readonly isOverdue: boolean;
  readonly freshness: string;
  readonly lastEvidenceOn: string | null;
  readonly progress: number;
  readonly plannedEnd: string | null;
  readonly initiative: { readonly id: string; readonly sectors: readonly { readonly code: string }[] } | null;
  readonly countries: readonly {
    readonly role: string;
    readonly status: string | null;
    readonly country: { readonly code: string; readonly name: Text };
  }[];
  readonly citations: readonly { readonly source: { readonly id: string } }[];
  readonly updatedAt: string;
}

interface Page {
  readonly actionItems: {
    readonly nodes: readonly Item[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const QUERY = `query ($filter: ActionItemFilter, $asOf: AsOf, $after: String) {
  actionItems(filter: $filter, asOf: $asOf, first: 100, after: $after) {
    nodes {
      id title { text language } status assessment isOverdue freshness lastEvidenceOn progress plannedEnd
      initiative { id sectors { code } }
      countries { role status country { code name { text } } }
      citations { source { id } }
      updatedAt
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The columns that `itemsOf` gives, in its order. */
export const COLUMNS =
  "id,title,titleLanguage,status,assessment,isOverdue,freshness,lastEvidenceOn,progress,plannedEnd,initiative,sectors,countries,countryLabels,countryRoles,countryStatuses,sources,updatedAt";

const rowOf = (item: Item) => ({
  id: item.id,
  title: item.title.text,
  titleLanguage: item.title.language,
  status: item.status,
  assessment: item.assessment,
  isOverdue: item.isOverdue,
  freshness: item.freshness,
  lastEvidenceOn: item.lastEvidenceOn,
  progress: item.progress,
  plannedEnd: item.plannedEnd,
  initiative: item.initiative?.id ?? null,
  sectors: item.initiative?.sectors.map(({ code }) => code) ?? [],
  countries: item.countries.map(({ country }) => country.code),
  countryLabels: item.countries.map(({ country }) => country.name.text),
  countryRoles: item.countries.map(({ role }) => role),
  countryStatuses: item.countries.map(({ status }) => status),
  sources: item.citations.map(({ source }) => source.id),
  updatedAt: item.updatedAt,
});

interface Asked {
  readonly filter?: object | undefined;
  readonly asOf?: object | undefined;
  readonly language: string;
}

/** The action items that the graph answers with, page by page, as rows. */
export const itemsOf = async ({ execute }: TestServer, { filter, asOf, language }: Asked) => {
  const rows: ReturnType<typeof rowOf>[] = [];
  let after: string | null = null;
  do {
    const variables = { filter, asOf, after };
    const headers = { "accept-language": language };
    const page: Page = (await execute<Page>({ query: QUERY, variables, headers })).expectData();
    rows.push(...page.actionItems.nodes.map(rowOf));
    after = page.actionItems.pageInfo.hasNextPage ? page.actionItems.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
};

export type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number];

const cell = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((entry) => String(entry ?? "").replaceAll(/[\\|]/g, "\\$&")).join("|")
    : String(value ?? "");

/** The same row as CSV shows it. */
export const asCells = (row: ItemRow): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]));
