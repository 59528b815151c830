import { StatusMark } from "../../components/standing/status-mark";
import { Localized } from "../../components/text/localized";
import type { TimelineItemFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import type { RowGroup } from "./groups";
import type { Drawn } from "./item-row";
import { stretchesOf } from "./stretches";
import { firstDay } from "./time";
import "./timeline-table.css";

/** The same as the picture, as a table. */
export const TimelineTable = ({ groups, ...drawn }: Drawn & { readonly groups: readonly RowGroup[] }) => {
  const text = useText();
  return (
    <table className="timeline-table">
      <caption className="for-screen-readers">{text("page.timeline")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("SearchKind.ACTION_ITEM")}</th>
          <th scope="col">{text("StatusAxis.OFFICIAL")}</th>
          <th scope="col">{text("timeline.since")}</th>
          <th scope="col">{text("timeline.ahead")}</th>
        </tr>
      </thead>
      {groups.map(({ key, name, items }) => (
        <tbody key={key}>
          <tr>
            <th colSpan={4} scope="rowgroup" className="timeline-table-group">
              {name === undefined ? text("timeline.noGroup") : <Localized text={name} isNoted={false} />}
            </th>
          </tr>
          {items.map((item) => (
            <TableRow key={item.id} item={item} {...drawn} />
          ))}
        </tbody>
      ))}
    </table>
  );
};

const TableRow = ({ item, span, day, knownAt }: Drawn & { readonly item: TimelineItemFragment }) => {
  const text = useText();
  const { date } = useFormats();
  const { id, title, status, plannedEnd, milestones } = item;
  const last = stretchesOf(item, span.from, { day, knownAt }).at(-1);
  return (
    <tr>
      <th scope="row">
        <PageLink page="actionItem" of={id}>
          <Localized text={title} />
        </PageLink>
      </th>
      <td>
        <StatusMark status={status} />
      </td>
      <td>{status === "PIPELINE" || last === undefined ? "–" : date(last.from)}</td>
      <td>
        {plannedEnd != null && <p>{text("overview.dueOn", { day: date(plannedEnd) })}</p>}
        {milestones.map(({ id: milestone, title: name, plannedOn, completedOn }) => (
          <p key={milestone}>
            <Localized text={name} />
            {": "}
            {completedOn != null && firstDay(completedOn) <= day
              ? text("timeline.done", { day: date(completedOn) })
              : plannedOn == null
                ? text("timeline.noEnd")
                : date(plannedOn)}
          </p>
        ))}
        {plannedEnd == null && milestones.length === 0 && (
          <span className="soft">{text("timeline.noEnd")}</span>
        )}
      </td>
    </tr>
  );
};
