import { Section } from "../../components/page/section";
import { Localized } from "../../components/text/localized";
import type { TimelineMomentsQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

/** The summits and events of the picture, in words. */
export const EventList = ({ summits, events }: TimelineMomentsQuery) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <Section title={text("timeline.events")}>
      <ol className="rows tight event-list">
        {summits
          .filter(({ heldOn }) => heldOn != null && heldOn >= "2025")
          .map(({ id, name, heldOn }) => (
            <li key={id}>
              <time dateTime={heldOn ?? ""}>{date(heldOn ?? "")}</time>
              <PageLink page="summit" of={id}>
                <Localized text={name} />
              </PageLink>
            </li>
          ))}
        {events.nodes
          .toSorted((one, other) => one.happenedOn.localeCompare(other.happenedOn))
          .map(({ id, title, happenedOn, relation, initiatives: [initiative] }) => (
            <li key={id}>
              <time dateTime={happenedOn}>{date(happenedOn)}</time>
              {initiative === undefined ? (
                <Localized text={title} />
              ) : (
                <PageLink page="initiative" of={initiative.id} hash={id}>
                  <Localized text={title} />
                </PageLink>
              )}
              <span className={`small event-relation relation-${relation}`}>
                {text(`relation.${relation}`)}
              </span>
            </li>
          ))}
      </ol>
    </Section>
  );
};
