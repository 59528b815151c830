import type { Filters } from "../../components/facets/use-filters";
import { searchedIn } from "../../components/list/searched";
import type {
  CountryRole,
  InitiativeFilter,
  InitiativeKind,
  InitiativeOrder,
  InitiativeStage,
} from "../../generated/graphql";

/** The parameters of the address that narrow the list. */
export const NARROWING = ["country", "role", "sector", "kind", "stage", "leader", "summit"] as const;

type Facet = "sector" | "kind" | "stage";

const some = <Value>(values: readonly string[]): Value[] | undefined =>
  values.length === 0 ? undefined : ([...values] as Value[]);

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [Each in Key]?: Value };

/**
 * What the address narrows the list to. Each country that was chosen must be there, in the role that was; of the
 * other facets, any value that was chosen will do. A facet can be left out, to count what its values would leave.
 */
export const initiativeFilter = (
  filters: Filters,
  found: readonly string[] | undefined,
  except?: Facet,
): InitiativeFilter => {
  const roles = some<CountryRole>(filters.all("role"));
  const countries = filters.all("country");
  const facet = <Value>(name: Facet) => (name === except ? undefined : some<Value>(filters.all(name)));
  const places: InitiativeFilter[] = countries.map((code) => ({
    countries: [code],
    ...optional("countryRoles", roles),
  }));
  return {
    ...optional("countryRoles", countries.length === 0 ? roles : undefined),
    ...optional("sectors", facet<string>("sector")),
    ...optional("kinds", facet<InitiativeKind>("kind")),
    ...optional("stages", facet<InitiativeStage>("stage")),
    ...optional("leaders", some<string>(filters.all("leader"))),
    ...optional("summits", some<string>(filters.all("summit"))),
    ...optional("ids", found && [...found]),
    ...(places.length > 0 && { and: places }),
  };
};

const ORDERS: Readonly<Record<string, InitiativeOrder>> = {
  title: { field: "TITLE", direction: "ASC" },
  updated: { field: "UPDATED_AT", direction: "DESC" },
};

/** The order that the address asks for; undefined for how well they fit, where something is searched. */
export const initiativeOrder = (filters: Filters): InitiativeOrder | undefined => {
  const sort = filters.one("sort");
  if (sort !== undefined) return ORDERS[sort] ?? ORDERS["title"];
  return searchedIn(filters) === undefined ? ORDERS["title"] : undefined;
};
