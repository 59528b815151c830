import { SourceAddress } from "../../components/citations/cited";
import { ProperName, SourceTitle } from "../../components/citations/source-names";
import { Facet } from "../../components/facets/facet";
import { FacetsPanel } from "../../components/facets/facets-panel";
import { type Filters, useFilters } from "../../components/facets/use-filters";
import { SearchField } from "../../components/list/search-field";
import { searchedIn } from "../../components/list/searched";
import { NamedHead } from "../../components/page/named-head";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { TakeAway } from "../../components/take-away/take-away";
import { SourcesDocument, type SourcesQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

const NOTHING = {};
const NARROWING = ["kind", "language"] as const;

type Source = SourcesQuery["sources"][number];

/** Whether a source has what the address asks for; `except` leaves a facet out, to count its values. */
const isWanted =
  (filters: Filters, except?: (typeof NARROWING)[number]) =>
  (source: Source): boolean =>
    NARROWING.every(
      (name) => name === except || filters.all(name).length === 0 || filters.all(name).includes(source[name]),
    ) &&
    `${source.title} ${source.publisher}`
      .toLowerCase()
      .includes((searchedIn(filters) ?? "").trim().toLowerCase());

const counted = (values: readonly string[]): (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
};

/** Everything that is cited. */
export const SourcesPage = () => {
  const text = useText();
  const filters = useFilters();
  const answer = useGraph(SourcesDocument, NOTHING);
  const { set } = filters;
  return (
    <>
      <NamedHead page="sources" />
      <Answered what={text("sources.what")} answer={answer} lines={12}>
        {({ sources }) => (
          <div className="with-facets">
            <FacetsPanel filters={filters} names={NARROWING}>
              <SourceFacets sources={sources} filters={filters} />
            </FacetsPanel>
            <div>
              <SearchField
                label={text("sources.search")}
                value={searchedIn(filters) ?? ""}
                onSearch={(typed) => set("q", typed, { isTyping: true })}
              />
              <SourceList sources={sources.filter(isWanted(filters))} />
            </div>
          </div>
        )}
      </Answered>
    </>
  );
};

interface SourceFacetsProps {
  readonly sources: readonly Source[];
  readonly filters: Filters;
}

const SourceFacets = ({ sources, filters }: SourceFacetsProps) => {
  const text = useText();
  const { language } = useFormats();
  const valuesOf = (name: (typeof NARROWING)[number]) =>
    counted(sources.filter(isWanted(filters, name)).map((source) => source[name]));
  return (
    <>
      <Facet
        title={text("filter.kind")}
        values={valuesOf("kind").map(([value, count]) => ({
          value,
          label: text(`SourceKind.${value as Source["kind"]}`),
          count,
        }))}
        chosen={filters.all("kind")}
        onToggle={(value) => filters.toggle("kind", value)}
      />
      <Facet
        title={text("language")}
        values={valuesOf("language").map(([value, count]) => ({ value, label: language(value), count }))}
        chosen={filters.all("language")}
        onToggle={(value) => filters.toggle("language", value)}
      />
    </>
  );
};

const SourceList = ({ sources }: { readonly sources: readonly Source[] }) => {
  const text = useText();
  const { date, language } = useFormats();
  return (
    <>
      <div className="list-head">
        <p role="status">
          <strong>{text("sources.count", { count: sources.length })}</strong>
        </p>
      </div>
      {sources.length === 0 ? (
        <Empty>{text("sources.empty")}</Empty>
      ) : (
        <ul className="rows tight">
          {sources.map((source) => (
            <li key={source.id}>
              <PageLink page="source" of={source.id}>
                <SourceTitle>{source.title}</SourceTitle>
              </PageLink>
              <SourceAddress title={source.title} url={source.url} />
              <p className="small soft">
                <ProperName>{source.publisher}</ProperName>
                {source.publishedOn != null && ` · ${date(source.publishedOn)}`}
                {` · ${language(source.language)} · ${text(`SourceKind.${source.kind}`)}`}
                {source.reading === "EXCERPT" && ` · ${text("SourceReading.EXCERPT")}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <TakeAway table="sources" />
    </>
  );
};
