import type { InitiativeEventFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { Cited } from "../citations/cited";
import { Localized } from "../text/localized";
import { useRelationWords } from "./use-relation-words";
import "./event-card.css";

interface EventCardProps {
  readonly event: InitiativeEventFragment;
  /** Whether it is about the initiative of the page; else a record cites it, and what it means for others says nothing here. */
  readonly isAbout: boolean;
}

/** Something that happened, and what it has to do with what was promised. */
export const EventCard = ({ event, isAbout }: EventCardProps) => {
  const text = useText();
  const { date } = useFormats();
  const relationWords = useRelationWords();
  const { id, happenedOn, relation, title, summary, note, citations } = event;
  return (
    <article id={id} className="event">
      <p className="small soft">
        <time dateTime={happenedOn}>{date(happenedOn)}</time> ·{" "}
        {isAbout ? (
          <span className={`relation relation-${relation}`}>{relationWords(event)}</span>
        ) : (
          text("event.cited")
        )}
      </p>
      <h3>
        <Localized text={title} />
      </h3>
      <p>
        <Localized text={summary} />
      </p>
      {note != null && (
        <p className="small soft">
          <Localized text={note} />
        </p>
      )}
      <Cited citations={citations} />
    </article>
  );
};
