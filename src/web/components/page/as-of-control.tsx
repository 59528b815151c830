import { useId } from "react";
import { useSearchParams } from "react-router";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { today, useAsOf } from "../../routing/as-of";
import { useTyped } from "../../routing/use-typed";
import { useDataset } from "../../shell/use-dataset";

/** A year is typed figure by figure: it is 0002, 0020 and 0202 before it is 2025. */
const FIRST_DAY = "2000-01-01";

/** Chooses the day whose state is shown. */
export const AsOfControl = () => {
  const text = useText();
  const id = useId();
  const { day, knownAt, show } = useAsOf();
  const { typed, type, tell } = useTyped(day ?? today(), show);
  const isPast = day !== undefined || knownAt !== undefined;
  return (
    <div className="as-of field">
      <label htmlFor={id}>{text("asOf")}</label>
      <input
        id={id}
        type="date"
        value={typed}
        min={FIRST_DAY}
        max={today()}
        onChange={({ target }) => {
          type(target.value);
          if (target.value !== "" && target.validity.valid) tell(target.value);
        }}
      />
      {isPast && (
        <button type="button" className="button" onClick={() => show(undefined)}>
          {text("asOf.today")}
        </button>
      )}
    </div>
  );
};

/** The revision that the address cites and the one that is served, where that is another one. */
const useOlderRevision = (): { readonly cited: number; readonly revision: number } | undefined => {
  const [parameters] = useSearchParams();
  const dataset = useDataset();
  const cited = Number(parameters.get("revision"));
  if (dataset === undefined || !Number.isInteger(cited) || cited <= 0) return undefined;
  return cited === dataset.revision ? undefined : { cited, revision: dataset.revision };
};

/** Says that what is shown is not the present. */
export const AsOfNote = () => {
  const text = useText();
  const { date, moment } = useFormats();
  const { day, knownAt } = useAsOf();
  const older = useOlderRevision();
  if (day === undefined && knownAt === undefined) return null;
  return (
    <p className="note" role="status">
      {knownAt === undefined
        ? text("asOf.note", { day: date(day ?? today()) })
        : text("asOf.noteKnown", { day: date(day ?? today()), moment: moment(knownAt) })}
      {older !== undefined && ` ${text("cite.older", older)}`}
    </p>
  );
};
