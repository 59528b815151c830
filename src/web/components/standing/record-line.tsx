import type { ActionStatus, Completion, StatusAxis } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { AssessmentSign } from "./assessment-mark";
import { StatusSign } from "./status-mark";

interface RecordLineProps {
  readonly axis: StatusAxis;
  readonly from?: string | null | undefined;
  readonly to: string;
  readonly isRetraction?: boolean;
  readonly isRetracted?: boolean;
}

/** What one record of the history says, in words. */
export const RecordLine = ({ axis, from, to, isRetraction, isRetracted }: RecordLineProps) => {
  const text = useText();
  if (isRetraction === true) return <span className="mark">{text("record.retraction")}</span>;
  const name = (value: string): string =>
    axis === "OFFICIAL"
      ? text(`ActionStatus.${value as ActionStatus}`)
      : text(`Completion.${value as Completion}`);
  const said =
    from == null
      ? text("record.first", { to: name(to) })
      : from === to
        ? text("record.confirmed", { to: name(to) })
        : text("record.moved", { from: name(from), to: name(to) });
  return (
    <span className="mark">
      {axis === "OFFICIAL" ? (
        <StatusSign status={to as ActionStatus} />
      ) : (
        <AssessmentSign assessment={to as Completion} />
      )}
      {isRetracted === true ? <del>{said}</del> : said}
      {isRetracted === true && <span className="soft"> ({text("record.retracted")})</span>}
    </span>
  );
};
