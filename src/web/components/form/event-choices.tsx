/** What inputs for the id of an event are offered by. */
export const EVENT_CHOICES = "event-choices";

interface EventChoicesProps {
  readonly events: readonly {
    readonly id: string;
    readonly happenedOn: string;
    readonly title: { readonly text: string };
  }[];
}

/** The events that come first to mind as evidence; any other may be typed too. */
export const EventChoices = ({ events }: EventChoicesProps) => (
  <datalist id={EVENT_CHOICES}>
    {events.map(({ id, happenedOn, title }) => (
      <option key={id} value={id}>{`${happenedOn} · ${title.text}`}</option>
    ))}
  </datalist>
);
