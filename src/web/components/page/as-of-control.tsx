import { useId } from "react";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { FIRST_DAY, today } from "../../routing/asked-moment";
import { useTyped } from "../../routing/use-typed";

/** Chooses the day whose state is shown. */
export const AsOfControl = () => {
  const text = useText();
  const id = useId();
  const { day, knownAt, refused, show } = useAsOf();
  const { typed, type, tell } = useTyped(day ?? today(), show);
  const isToday = day === undefined && knownAt === undefined && refused.length === 0;
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
      {!isToday && (
        <button type="button" className="button" onClick={() => show(undefined)}>
          {text("asOf.today")}
        </button>
      )}
    </div>
  );
};
