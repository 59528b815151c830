import { Choice } from "../../components/facets/choice";
import type { Filters } from "../../components/facets/use-filters";
import { Pager, pageOf } from "../../components/list/pager";
import { searchedIn } from "../../components/list/searched";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { TakeAway } from "../../components/take-away/take-away";
import {
  InitiativesDocument,
  type InitiativesQuery,
  type SearchInitiativesQuery,
} from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { initiativeFilter, initiativeOrder, NARROWING } from "./filter";
import { InitiativeRow } from "./initiative-row";

/** The longest page that the graph gives. */
const MOST = 100;

interface InitiativeListProps {
  readonly filters: Filters;
  /** The ids that a search found, the best first; undefined where nothing is searched. */
  readonly found: readonly string[] | undefined;
  readonly search: SearchInitiativesQuery | undefined;
}

type Rows = InitiativesQuery["initiatives"]["nodes"];

const bestFirst = (rows: Rows, found: readonly string[]): Rows =>
  rows.toSorted((one, other) => found.indexOf(one.id) - found.indexOf(other.id));

export const InitiativeList = ({ filters, found, search }: InitiativeListProps) => {
  const text = useText();
  const { asOf } = useAsOf();
  const order = initiativeOrder(filters);
  const page = order === undefined ? { first: MOST } : { ...pageOf(filters), orderBy: order };
  const filter = initiativeFilter(filters, found);
  const answer = useGraph(InitiativesDocument, { ...page, filter, asOf });
  const total = search?.initiatives.totalCount ?? 0;
  return (
    <Answered what={text("initiatives.what")} answer={answer} lines={12}>
      {({ initiatives: { totalCount, nodes, pageInfo } }) => (
        <>
          <div className="list-head">
            <p role="status">
              <strong>{text("initiatives.count", { count: totalCount })}</strong>
              {total > MOST && <span className="soft"> {text("initiatives.best", { count: MOST })}</span>}
            </p>
            <SortChoice filters={filters} />
          </div>
          {nodes.length === 0 ? (
            <NoInitiative filters={filters} />
          ) : (
            <ol className="rows">
              {(order === undefined && found !== undefined ? bestFirst(nodes, found) : nodes).map((row) => (
                <li key={row.id}>
                  <InitiativeRow
                    initiative={row}
                    snippet={search?.initiatives.nodes.find(({ recordId }) => recordId === row.id)?.snippet}
                  />
                </li>
              ))}
            </ol>
          )}
          {order !== undefined && <Pager pageInfo={pageInfo} filters={filters} />}
          {nodes.length > 0 && <TakeAway table="initiatives" where={filter} />}
        </>
      )}
    </Answered>
  );
};

const SortChoice = ({ filters }: { readonly filters: Filters }) => {
  const text = useText();
  const isSearching = searchedIn(filters) !== undefined;
  const options = [
    ...(isSearching ? [{ value: "", label: text("sort.relevance") }] : []),
    { value: isSearching ? "title" : "", label: text("sort.title") },
    { value: "updated", label: text("sort.updated") },
  ];
  return (
    <Choice
      label={text("sort")}
      options={options}
      value={filters.one("sort")}
      onChoose={(value) => filters.set("sort", value)}
    />
  );
};

const NoInitiative = ({ filters }: { readonly filters: Filters }) => {
  const text = useText();
  const words = searchedIn(filters);
  const isNarrowed = NARROWING.some((name) => filters.all(name).length > 0);
  return (
    <Empty>
      {words !== undefined && !isNarrowed
        ? text("initiatives.emptySearch", { text: words })
        : text("initiatives.emptyFilters")}
      {isNarrowed && (
        <button type="button" className="button" onClick={() => filters.clear(NARROWING)}>
          {text("filter.clear")}
        </button>
      )}
    </Empty>
  );
};
