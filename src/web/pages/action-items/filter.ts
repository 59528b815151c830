import type { Filters } from "../../components/facets/use-filters";
import { searchedIn } from "../../components/list/searched";
import type {
  ActionItemBasis,
  ActionItemFilter,
  ActionItemOrder,
  ActionStatus,
  Completion,
  CountryRole,
  Freshness,
} from "../../generated/graphql";

/** The parameters of the address that narrow the list. */
export const NARROWING = [
  "country",
  "role",
  "sector",
  "status",
  "assessment",
  "freshness",
  "basis",
  "overdue",
] as const;

type Facet = "sector" | "status" | "assessment" | "freshness" | "basis";

const some = <Value>(values: readonly string[]): Value[] | undefined =>
  values.length === 0 ? undefined : ([...values] as Value[]);

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [Each in Key]?: Value };

/** What the address narrows the list to; a facet can be left out, to count what its values would leave. */
export const actionItemFilter = (filters: Filters, except?: Facet): ActionItemFilter => {
  const roles = some<CountryRole>(filters.all("role"));
  const countries = filters.all("country");
  const facet = <Value>(name: Facet) => (name === except ? undefined : some<Value>(filters.all(name)));
  const places: ActionItemFilter[] = countries.map((code) => ({
    countries: [code],
    ...optional("countryRoles", roles),
  }));
  return {
    ...optional("countryRoles", countries.length === 0 ? roles : undefined),
    ...optional("sectors", facet<string>("sector")),
    ...optional("statuses", facet<ActionStatus>("status")),
    ...optional("assessments", facet<Completion>("assessment")),
    ...optional("freshness", facet<Freshness>("freshness")),
    ...optional("basis", facet<ActionItemBasis>("basis")),
    ...optional("overdue", filters.one("overdue") === "true" ? true : undefined),
    ...optional("text", searchedIn(filters)),
    ...(places.length > 0 && { and: places }),
  };
};

const TITLE: ActionItemOrder = { field: "TITLE", direction: "ASC" };

const ORDERS: Readonly<Record<string, ActionItemOrder>> = {
  due: { field: "DUE_ON", direction: "ASC" },
  updated: { field: "UPDATED_AT", direction: "DESC" },
};

export const actionItemOrder = (filters: Filters): ActionItemOrder =>
  ORDERS[filters.one("sort") ?? ""] ?? TITLE;
