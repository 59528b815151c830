import { useParams } from "react-router";
import { ChangeLinks } from "../../components/change/change-links";
import { RecordedHere } from "../../components/change/recorded-here";
import { CiteButton } from "../../components/cite/cite-button";
import { EventCard } from "../../components/event/event-card";
import { evidenceEvents, latestFirst } from "../../components/event/evidence-events";
import { ItemCard } from "../../components/items/item-card";
import { useRecords } from "../../components/items/use-records";
import { AsOfControl } from "../../components/page/as-of-control";
import { AsOfNote } from "../../components/page/as-of-note";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { ActionItemDocument, type ActionItemQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";

/** All that is known of an action item. */
export const ActionItemPage = () => {
  const text = useText();
  const { id = "" } = useParams();
  const { asOf } = useAsOf();
  const answer = useGraph(ActionItemDocument, { id, asOf });
  return (
    <Answered
      what={text("item.what")}
      answer={answer}
      lines={12}
      missing={<NotFound id={id} page="actionItems" />}
    >
      {({ actionItem }) => actionItem != null && <Shown key={actionItem.id} item={actionItem} />}
    </Answered>
  );
};

const Shown = ({ item }: { readonly item: NonNullable<ActionItemQuery["actionItem"]> }) => {
  const text = useText();
  const { title, initiative } = item;
  const seen = useAsOf();
  const shown = useRecords(item.id, item.history);
  const about = new Set(initiative?.events.map(({ id }) => id));
  const events = latestFirst(evidenceEvents(shown.records, seen), seen);
  return (
    <article className="page-body">
      <PageHead
        title={title.text}
        kicker={text("SearchKind.ACTION_ITEM")}
        lede={
          initiative && (
            <p>
              {text("item.of")}{" "}
              <PageLink page="initiative" of={initiative.id}>
                <Localized text={initiative.title} />
              </PageLink>
            </p>
          )
        }
        actions={
          <>
            <AsOfControl />
            <CiteButton title={title.text} />
            <ChangeLinks subject="ACTION_ITEM" id={item.id} />
          </>
        }
      >
        <Localized text={title} />
      </PageHead>
      <AsOfNote />
      <ItemCard item={item} shown={shown} />
      {events.length > 0 && (
        <Section title={text("item.evidence")}>
          <ol className="rows">
            {events.map((event) => (
              <li key={event.id}>
                <EventCard event={event} isAbout={about.has(event.id)} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <RecordedHere subject="item" id={item.id} />
    </article>
  );
};
