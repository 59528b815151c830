import { Choice } from "../../components/facets/choice";
import type { Filters } from "../../components/facets/use-filters";
import { ActionItemRow } from "../../components/items/action-item-row";
import { Pager, pageOf } from "../../components/list/pager";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { CalendarLink } from "../../components/take-away/follow";
import { TakeAway } from "../../components/take-away/take-away";
import { ActionItemsDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { actionItemFilter, actionItemOrder, NARROWING } from "./filter";

export const ActionItemList = ({ filters }: { readonly filters: Filters }) => {
  const text = useText();
  const { asOf } = useAsOf();
  const filter = actionItemFilter(filters);
  const answer = useGraph(ActionItemsDocument, {
    ...pageOf(filters),
    filter,
    orderBy: actionItemOrder(filters),
    asOf,
  });
  return (
    <Answered what={text("items.what")} answer={answer} lines={12}>
      {({ actionItems: { totalCount, nodes, pageInfo } }) => (
        <>
          <div className="list-head">
            <p role="status">
              <strong>{text("items.count", { count: totalCount })}</strong>
            </p>
            <Choice
              label={text("sort")}
              options={[
                { value: "", label: text("sort.title") },
                { value: "due", label: text("sort.due") },
                { value: "updated", label: text("sort.updated") },
              ]}
              value={filters.one("sort")}
              onChoose={(value) => filters.set("sort", value)}
            />
          </div>
          {nodes.length === 0 ? (
            <Empty>
              {text("items.empty")}
              <button type="button" className="button" onClick={() => filters.clear([...NARROWING, "q"])}>
                {text("filter.clear")}
              </button>
            </Empty>
          ) : (
            <ol className="rows">
              {nodes.map((item) => (
                <li key={item.id}>
                  <ActionItemRow item={item} />
                </li>
              ))}
            </ol>
          )}
          <Pager pageInfo={pageInfo} filters={filters} />
          {nodes.length > 0 && (
            <div>
              <TakeAway table="action-items" where={filter} asOf={asOf} />
              {asOf === null && <TakeAway table="status-changes" where={filter} />}
              <CalendarLink
                of={{
                  country: filters.all("country"),
                  sector: filters.all("sector"),
                  status: filters.all("status"),
                }}
              />
            </div>
          )}
        </>
      )}
    </Answered>
  );
};
