import { useSearchParams } from "react-router";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { type Refused, today } from "../../routing/asked-moment";
import { useDataset } from "../../shell/use-dataset";

/** The revision that the address cites and the one that is served, where that is another one. */
const useOlderRevision = (): { readonly cited: number; readonly revision: number } | undefined => {
  const [parameters] = useSearchParams();
  const dataset = useDataset();
  const cited = Number(parameters.get("revision"));
  if (dataset === undefined || !Number.isInteger(cited) || cited <= 0) return undefined;
  return cited === dataset.revision ? undefined : { cited, revision: dataset.revision };
};

/** Says that what is shown is not the present, and what the address asks for that cannot be shown. */
export const AsOfNote = () => {
  const text = useText();
  const { date, moment } = useFormats();
  const { day, knownAt, refused } = useAsOf();
  const older = useOlderRevision();
  const isPresent = day === undefined && knownAt === undefined;
  if (isPresent && refused.length === 0) return null;
  return (
    <div className="note" role="status">
      <RefusedLines refused={refused} />
      {!isPresent && (
        <p>
          {knownAt === undefined
            ? text("asOf.note", { day: date(day ?? today()) })
            : text("asOf.noteKnown", { day: date(day ?? today()), moment: moment(knownAt) })}
          {older !== undefined && ` ${text("cite.older", older)}`}
        </p>
      )}
    </div>
  );
};

/** Says of a page that has no other days that it shows the present, where the address asks for another day. */
export const PresentNote = () => {
  const text = useText();
  const { day, knownAt, refused, show } = useAsOf();
  const older = useOlderRevision();
  if (day === undefined && knownAt === undefined && refused.length === 0) return null;
  return (
    <div className="note" role="status">
      <RefusedLines refused={refused} />
      <div className="note-way">
        <p>
          {text("asOf.present")}
          {older !== undefined && ` ${text("cite.older", older)}`}
        </p>
        <button type="button" className="button" onClick={() => show(undefined)}>
          {text("asOf.today")}
        </button>
      </div>
    </div>
  );
};

const RefusedLines = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const text = useText();
  return refused.map(({ parameter, value }) => (
    <p key={parameter}>{text(`asOf.refused.${parameter}`, { value })}</p>
  ));
};
