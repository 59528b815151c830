import type { InitiativeEventFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { Cited } from "../citations/cited";
import { Localized } from "../text/localized";
import "./event-card.css";

/** Something that happened, and what it has to do with what was promised. */
export const EventCard = ({ event }: { readonly event: InitiativeEventFragment }) => {
  const text = useText();
  const { date } = useFormats();
  const { id, happenedOn, relation, title, summary, citations } = event;
  return (
    <article id={id} className="event">
      <p className="small soft">
        <time dateTime={happenedOn}>{date(happenedOn)}</time> ·{" "}
        <span className={`relation relation-${relation}`}>{text(`EventRelation.${relation}`)}</span>
      </p>
      <h3>
        <Localized text={title} />
      </h3>
      <p>
        <Localized text={summary} />
      </p>
      <Cited citations={citations} />
    </article>
  );
};
