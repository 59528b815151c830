import { FacetsPanel } from "../../components/facets/facets-panel";
import { useFilters } from "../../components/facets/use-filters";
import { SearchField } from "../../components/list/search-field";
import { searchedIn } from "../../components/list/searched";
import { NamedHead } from "../../components/page/named-head";
import { useText } from "../../i18n/text";
import { ActionItemFacets } from "./action-item-facets";
import { ActionItemList } from "./action-item-list";
import { NARROWING } from "./filter";

/** All action items: searched, narrowed, sorted, on any day. The address holds all of it. */
export const ActionItemsPage = () => {
  const text = useText();
  const filters = useFilters();
  const { set } = filters;
  return (
    <>
      <NamedHead page="actionItems" />
      <div className="with-facets">
        <FacetsPanel filters={filters} names={NARROWING}>
          <ActionItemFacets filters={filters} />
        </FacetsPanel>
        <div>
          <SearchField
            label={text("items.search")}
            value={searchedIn(filters) ?? ""}
            onSearch={(typed) => set("q", typed, { isTyping: true })}
          />
          <ActionItemList filters={filters} />
        </div>
      </div>
    </>
  );
};
