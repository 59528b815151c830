import { FacetsPanel } from "../../components/facets/facets-panel";
import { useFilters } from "../../components/facets/use-filters";
import { SearchField } from "../../components/list/search-field";
import { searchedIn } from "../../components/list/searched";
import { NamedHead } from "../../components/page/named-head";
import { Failed } from "../../components/state/failed";
import { Loading } from "../../components/state/loading";
import { useText } from "../../i18n/text";
import { NARROWING } from "./filter";
import { FoundBesides } from "./found-besides";
import { InitiativeFacets } from "./initiative-facets";
import { InitiativeList } from "./initiative-list";
import { useSearch } from "./use-search";
import "./initiatives.css";

/** All initiatives: searched, narrowed, sorted. The address holds all of it. */
export const InitiativesPage = () => {
  const text = useText();
  const filters = useFilters();
  const words = searchedIn(filters) ?? "";
  const { answer, found } = useSearch(words);
  const isSearching = words.trim() !== "";
  const { set } = filters;
  return (
    <>
      <NamedHead page="initiatives" />
      <div className="with-facets">
        <FacetsPanel filters={filters} names={NARROWING}>
          <InitiativeFacets filters={filters} found={found} />
        </FacetsPanel>
        <div>
          <SearchField
            label={text("initiatives.search")}
            hint={text("search.hint")}
            value={words}
            onSearch={(typed) => set("q", typed, { isTyping: true })}
          />
          {isSearching && answer.failure !== undefined && (
            <Failed what={text("initiatives.what")} failure={answer.failure} retry={answer.retry} />
          )}
          {isSearching && found === undefined && answer.failure === undefined && <Loading lines={8} />}
          {(!isSearching || found !== undefined) && (
            <InitiativeList filters={filters} found={found} search={isSearching ? answer.data : undefined} />
          )}
          {isSearching && answer.data !== undefined && <FoundBesides others={answer.data.others.nodes} />}
        </div>
      </div>
    </>
  );
};
