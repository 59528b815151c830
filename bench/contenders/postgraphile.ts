import type { Dialect } from "./contender";

// PostGraphile names fields after tables and columns.

const COUNTRIES = "orderBy: [ROLE_ASC, COUNTRY_CODE_ASC]";
const HISTORY = "orderBy: [EFFECTIVE_ON_ASC, SEQUENCE_ASC]";
const CHANGE = "{ id: rowId axis to: toValue effectiveOn recordedAt recordedBy }";

const operations: Readonly<Record<string, string>> = {
  Q1: `query ($country: String!, $sector: String!) {
    initiatives: allInitiativesList(
      first: 20, condition: { country: $country, sector: $sector }, orderBy: [PRIMARY_KEY_ASC]
    ) {
      id: rowId kind stage title: englishTitle
      sectors: initiativeSectorsByInitiativeIdList(orderBy: [SECTOR_CODE_ASC]) {
        sector: sectorBySectorCode { code name: englishName }
      }
      proposals: proposalsByInitiativeIdList(orderBy: [KIND_ASC, PROPOSED_ON_ASC, PRIMARY_KEY_ASC]) {
        leader: leaderByLeaderId {
          id: rowId name: englishName country: countryByCountryCode { code name: englishName }
        }
      }
      countries: initiativeCountriesByInitiativeIdList(${COUNTRIES}) { role countryCode }
    }
  }`,
  Q2: `query ($sector: String!) {
    initiatives: allInitiativesList(first: 20, condition: { sector: $sector }, orderBy: [PRIMARY_KEY_ASC]) {
      id: rowId title: englishTitle
      actionItems: actionItemsByInitiativeIdList(first: 10, orderBy: [PRIMARY_KEY_ASC]) {
        id: rowId status title: englishTitle
        countries: actionItemCountriesByItemIdList(${COUNTRIES}) { role countryCode }
        history: statusChangesByItemIdList(first: 3, ${HISTORY}) ${CHANGE}
      }
    }
  }`,
  Q3: `query ($id: String!) {
    actionItem: actionItemByRowId(rowId: $id) {
      id: rowId status assessment plannedEnd title: englishTitle
      initiative: initiativeByInitiativeId { id: rowId title: englishTitle }
      countries: actionItemCountriesByItemIdList(${COUNTRIES}) {
        role country: countryByCountryCode { code name: englishName }
      }
      history: statusChangesByItemIdList(first: 20, ${HISTORY}) ${CHANGE}
    }
  }`,
  Q4: "query ($country: String!) { byStatus: countByStatus(country: $country) { status count } }",
};

interface Named {
  readonly code: string;
  readonly name: string;
}

interface CountryInRole {
  readonly role: string;
  readonly countryCode: string;
}

interface Change {
  readonly recordedAt: string;
}

interface Initiative {
  readonly title: string;
  readonly sectors: readonly { readonly sector: Named }[];
  readonly proposals: readonly { readonly leader: Named & { readonly country: Named } }[];
  readonly countries: readonly CountryInRole[];
  readonly actionItems: readonly Item[];
}

interface Item {
  readonly title: string;
  readonly countries: readonly CountryInRole[];
  readonly history: readonly Change[];
}

interface WholeItem extends Omit<Item, "countries"> {
  readonly initiative: { readonly title: string };
  readonly countries: readonly { readonly role: string; readonly country: Named }[];
}

const text = (value: string) => ({ text: value });

const titled = <T extends { readonly title: string }>(record: T) => ({
  ...record,
  title: text(record.title),
});

const named = <T extends Named>(record: T) => ({ ...record, name: text(record.name) });

const inRole = ({ role, countryCode }: CountryInRole) => ({ role, country: { code: countryCode } });

// The same moment in another notation.
const history = (changes: readonly Change[]) => ({
  nodes: changes.map((change) => ({ ...change, recordedAt: new Date(change.recordedAt).toISOString() })),
});

const mappings: Readonly<Record<string, (data: never) => unknown>> = {
  Q1: ({ initiatives }: { initiatives: readonly Initiative[] }) => ({
    initiatives: {
      nodes: initiatives.map((initiative) => ({
        ...titled(initiative),
        sectors: initiative.sectors.map(({ sector }) => named(sector)),
        proposals: initiative.proposals.map(({ leader }) => ({
          leader: { ...named(leader), country: named(leader.country) },
        })),
        countries: initiative.countries.map(inRole),
      })),
    },
  }),
  Q2: ({ initiatives }: { initiatives: readonly Initiative[] }) => ({
    initiatives: {
      nodes: initiatives.map((initiative) => ({
        ...titled(initiative),
        actionItems: {
          nodes: initiative.actionItems.map((item) => ({
            ...titled(item),
            countries: item.countries.map(inRole),
            history: history(item.history),
          })),
        },
      })),
    },
  }),
  Q3: ({ actionItem }: { actionItem: WholeItem }) => ({
    actionItem: {
      ...titled(actionItem),
      initiative: titled(actionItem.initiative),
      countries: actionItem.countries.map(({ role, country }) => ({ role, country: named(country) })),
      history: history(actionItem.history),
    },
  }),
  Q4: (progress) => ({ progress: [{ progress }] }),
};

/** The same questions of PostGraphile's graph. */
export const postgraphileDialect: Dialect = {
  operation: ({ name }) => operations[name] ?? "",
  toCommon: ({ name }, data) => mappings[name]?.(data as never),
};
