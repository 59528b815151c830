import { useMemo } from "react";
import { useFilters } from "../../components/facets/use-filters";
import { hasHappened } from "../../components/items/counting";
import { NamedHead } from "../../components/page/named-head";
import { StatusMark } from "../../components/standing/status-mark";
import { STATUSES } from "../../components/standing/values";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { CalendarLink } from "../../components/take-away/follow";
import { TakeAway } from "../../components/take-away/take-away";
import {
  type ActionItemFilter,
  type ActionStatus,
  TimelineDocument,
  TimelineMomentsDocument,
  type TimelineMomentsQuery,
  type TimelineQuery,
} from "../../generated/graphql";
import { useEveryPage } from "../../graph/use-every-page";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";
import { EventList } from "./event-list";
import { groupsOf } from "./groups";
import { TimelineFilters } from "./timeline-filters";
import { TimelinePicture } from "./timeline-picture";
import { TimelineTable } from "./timeline-table";
import { useWholeHistories } from "./use-whole-histories";
import "./timeline.css";
import "./timeline-marks.css";

const READ = { listOf: (data: TimelineQuery) => data.actionItems, mostPages: 5 };

/** The years of the plan: what the picture shows where no plan says. */
const YEARS = { from: "2025-01-01", to: "2027-12-31" };

const useTimelineFilter = (): ActionItemFilter => {
  const { one } = useFilters();
  const [sector, status, country] = [one("sector"), one("status"), one("country")];
  return {
    ...(sector && { sectors: [sector] }),
    ...(status && { statuses: [status as ActionStatus] }),
    ...(country && { countries: [country] }),
  };
};

/** What was done, and what is to be done, over the years of the plan. */
export const TimelinePage = () => {
  const text = useText();
  const { asOf } = useAsOf();
  const filter = useTimelineFilter();
  const items = useEveryPage(TimelineDocument, { filter, asOf }, READ);
  const moments = useGraph(TimelineMomentsDocument, YEARS);
  return (
    <>
      <NamedHead page="timeline" />
      <TimelineFilters />
      <Answered what={text("timeline.what")} answer={moments} lines={14}>
        {(known) => (
          <Answered what={text("timeline.what")} answer={items} lines={14}>
            {(pages) => (
              <>
                <Timed pages={pages} moments={known} />
                <TakeAway table="action-items" where={filter} asOf={asOf} />
                <CalendarLink
                  of={{
                    country: filter.countries ?? [],
                    sector: filter.sectors ?? [],
                    status: filter.statuses ?? [],
                  }}
                />
              </>
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
};

interface TimedProps {
  readonly pages: readonly TimelineQuery[];
  readonly moments: TimelineMomentsQuery;
}

const spanOf = ({ actionPlans: [plan] }: TimelineMomentsQuery) =>
  plan === undefined ? YEARS : { from: plan.startsOn, to: plan.endsOn };

/** Without the events that lay ahead on the day that is shown. */
const happenedBy = (known: TimelineMomentsQuery, day: string | undefined): TimelineMomentsQuery => {
  const isPast = hasHappened({ day });
  const { events } = known;
  const nodes = events.nodes.filter(({ happenedOn }) => isPast(happenedOn));
  return { ...known, events: { ...events, nodes } };
};

const Timed = ({ pages, moments: known }: TimedProps) => {
  const text = useText();
  const { one } = useFilters();
  const { day: asked, knownAt } = useAsOf();
  const day = asked ?? today();
  const moments = useMemo(() => happenedBy(known, asked), [known, asked]);
  const grouping = one("group") === "country" ? "country" : "sector";
  const listed = useMemo(() => pages.flatMap((page) => page.actionItems.nodes), [pages]);
  const items = useWholeHistories(listed);
  const groups = useMemo(() => groupsOf(items, grouping), [items, grouping]);
  const total = pages[0]?.actionItems.totalCount ?? 0;
  const drawn = { span: spanOf(moments), day, knownAt, events: moments.events.nodes };
  if (items.length === 0) return <Empty>{text("timeline.none")}</Empty>;
  return (
    <div className="timeline-parts">
      <p className="small soft" role="status">
        {text("timeline.count", { shown: items.length, total })}
      </p>
      {one("view") === "table" ? (
        <TimelineTable groups={groups} {...drawn} />
      ) : (
        <>
          <TimelinePicture groups={groups} moments={moments} {...drawn} />
          <TimelineLegend />
        </>
      )}
      <EventList moments={moments} span={drawn.span} until={asked} />
    </div>
  );
};

const TimelineLegend = () => {
  const text = useText();
  return (
    <ul className="timeline-legend small" aria-label={text("map.legend")}>
      {STATUSES.map((status) => (
        <li key={status}>
          <StatusMark status={status} />
        </li>
      ))}
      <li>
        <span className="legend-sample ahead ahead-open" aria-hidden="true" /> {text("timeline.noEnd")}
      </li>
      <li>
        <span className="legend-sample milestone" aria-hidden="true" /> {text("timeline.milestone")}
      </li>
      {(["DIRECT", "SETBACK", "PLANNED", "RELATED"] as const).map((relation) => (
        <li key={relation}>
          <span className={`legend-sample event-mark relation-${relation}`} aria-hidden="true" />{" "}
          {text(`EventRelation.${relation}`)}
        </li>
      ))}
    </ul>
  );
};
