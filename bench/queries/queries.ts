import { type AnyShape, exactly, list, object, text, whole } from "./shape";
import type { Subjects } from "./subjects";

/** One operation with other arguments each time. */
export interface Query {
  readonly name: string;
  /** For people: what it asks. */
  readonly asks: string;
  readonly operation: string;
  variants(subjects: Subjects): Variant[];
}

/** Arguments, and what the answer to them must look like. */
export interface Variant {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly expects: AnyShape;
}

const PAGE = 20;

const title = object({ text });
const country = object({ code: text, name: title });
const countries = list(1, 4, object({ role: text, country: object({ code: text }) }));
const history = list(
  3,
  3,
  object({ id: text, axis: text, to: text, effectiveOn: text, recordedAt: text, recordedBy: text }),
);

const firstPage = (total: number, node: AnyShape): AnyShape => {
  const length = Math.min(PAGE, total);
  return object({ initiatives: object({ nodes: list(length, length, node) }) });
};

const Q1: Query = {
  name: "Q1",
  asks: "the first 20 initiatives of a country in a sector, with sectors, proposers, their countries, countries",
  operation: `query ($country: CountryCode!, $sector: ID!) {
    initiatives(first: ${PAGE}, filter: { countries: [$country], sectors: [$sector] }) {
      nodes {
        id kind stage title { text }
        sectors { code name { text } }
        proposals { leader { id name { text } country { code name { text } } } }
        countries { role country { code } }
      }
    }
  }`,
  variants: ({ countries: codes, sectors }) =>
    sectors.flatMap(({ code: sector, ofCountries }) =>
      codes
        .filter((one) => (ofCountries[one] ?? 0) > 0)
        .map((one) => ({
          variables: { country: one, sector },
          expects: firstPage(ofCountries[one] ?? 0, Q1_NODE),
        })),
    ),
};

const Q1_NODE = object({
  id: text,
  kind: text,
  stage: text,
  title,
  sectors: list(1, 2, object({ code: text, name: title })),
  proposals: list(1, 1, object({ leader: object({ id: text, name: title, country }) })),
  countries: list(2, 5, object({ role: text, country: object({ code: text }) })),
});

const Q2: Query = {
  name: "Q2",
  asks: "the first 20 initiatives of a sector, each with 10 action items, each with countries and 3 status changes",
  operation: `query ($sector: ID!) {
    initiatives(first: ${PAGE}, filter: { sectors: [$sector] }) {
      nodes {
        id title { text }
        actionItems(first: 10) {
          nodes {
            id status title { text }
            countries { role country { code } }
            history(first: 3) { nodes { id axis to effectiveOn recordedAt recordedBy } }
          }
        }
      }
    }
  }`,
  variants: ({ sectors }) =>
    sectors.map(({ code: sector, initiatives }) => ({
      variables: { sector },
      expects: firstPage(initiatives, Q2_NODE),
    })),
};

const Q2_NODE = object({
  id: text,
  title,
  actionItems: object({
    nodes: list(
      1,
      10,
      object({ id: text, status: text, title, countries, history: object({ nodes: history }) }),
    ),
  }),
});

const Q3: Query = {
  name: "Q3",
  asks: "one action item by its id, with its initiative, countries and history",
  operation: `query ($id: ID!) {
    actionItem(id: $id) {
      id status assessment plannedEnd title { text }
      initiative { id title { text } }
      countries { role country { code name { text } } }
      history { nodes { id axis to effectiveOn recordedAt recordedBy } }
    }
  }`,
  variants: ({ items }) =>
    items.map((id) => ({
      variables: { id },
      expects: object({
        actionItem: object({
          id: exactly(id),
          status: text,
          assessment: text,
          plannedEnd: text,
          title,
          initiative: object({ id: text, title }),
          countries: list(1, 3, object({ role: text, country })),
          history: object({ nodes: history }),
        }),
      }),
    })),
};

const Q4: Query = {
  name: "Q4",
  asks: "how many action items of a country have each status",
  operation: `query ($country: CountryCode!) {
    progress(filter: { countries: [$country] }) { progress { byStatus { status count } } }
  }`,
  variants: ({ countries: codes }) =>
    codes.map((one) => ({
      variables: { country: one },
      expects: object({
        progress: list(
          1,
          1,
          object({ progress: object({ byStatus: list(1, 10, object({ status: text, count: whole })) }) }),
        ),
      }),
    })),
};

export const queries: readonly Query[] = [Q1, Q2, Q3, Q4];
