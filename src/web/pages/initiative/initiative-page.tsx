import { useParams } from "react-router";
import { ChangeLinks } from "../../components/change/change-links";
import { RecordedHere } from "../../components/change/recorded-here";
import { CitationList } from "../../components/citations/cited";
import { CiteButton } from "../../components/cite/cite-button";
import { Disputed } from "../../components/disagreement/disputed";
import { EventCard } from "../../components/event/event-card";
import { evidenceEvents, latestFirst } from "../../components/event/evidence-events";
import { ItemCard } from "../../components/items/item-card";
import { AsOfControl } from "../../components/page/as-of-control";
import { AsOfNote } from "../../components/page/as-of-note";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { TakeAway } from "../../components/take-away/take-away";
import { Localized } from "../../components/text/localized";
import { InitiativeDocument, type InitiativeQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { useHashTarget } from "../../routing/use-hash-target";
import { Amounts } from "./amounts";
import { InitiativeFacts } from "./initiative-facts";
import { Line } from "./line";
import { Proposals } from "./proposals";
import "./initiative.css";

/** All that is known of an initiative. */
export const InitiativePage = () => {
  const text = useText();
  const { id = "" } = useParams();
  const { asOf } = useAsOf();
  const answer = useGraph(InitiativeDocument, { id, asOf });
  useHashTarget(answer.data !== undefined);
  return (
    <Answered
      what={text("initiative.what")}
      answer={answer}
      lines={16}
      missing={<NotFound id={id} page="initiatives" />}
    >
      {({ initiative }) => initiative != null && <Shown initiative={initiative} />}
    </Answered>
  );
};

type Initiative = NonNullable<InitiativeQuery["initiative"]>;

const Shown = ({ initiative }: { readonly initiative: Initiative }) => {
  const text = useText();
  const { id, title, summary, note, kind, parent } = initiative;
  return (
    <article className="page-body">
      <PageHead
        title={title.text}
        kicker={
          <>
            {text("SearchKind.INITIATIVE")} · {text(`InitiativeKind.${kind}`)}
            {parent != null && (
              <>
                {" · "}
                {text("initiative.partOf")}{" "}
                <PageLink page="initiative" of={parent.id}>
                  <Localized text={parent.title} isNoted={false} />
                </PageLink>
              </>
            )}
          </>
        }
        lede={
          <>
            <p>
              <Localized text={summary} />
            </p>
            {note != null && (
              <p className="small">
                <Localized text={note} />
              </p>
            )}
          </>
        }
        actions={
          <>
            <AsOfControl />
            <CiteButton title={title.text} />
            <ChangeLinks subject="INITIATIVE" id={id} />
          </>
        }
      >
        <Localized text={title} />
      </PageHead>
      <AsOfNote />
      <Line initiative={initiative} />
      <Items initiative={initiative} />
      <div className="columns">
        <InitiativeFacts initiative={initiative} />
        <Amounts amounts={initiative.amounts} />
      </div>
      <Disagreements initiative={initiative} />
      <Proposals proposals={initiative.proposals} />
      <Events initiative={initiative} />
      <Section title={text("initiative.sources")}>
        <CitationList citations={initiative.citations} />
      </Section>
      <RecordedHere subject="initiative" id={id} />
    </article>
  );
};

const Items = ({ initiative: { actionItems } }: { readonly initiative: Initiative }) => {
  const text = useText();
  return (
    <Section title={text("page.actionItems")}>
      {actionItems.nodes.length === 0 && <Empty>{text("initiative.noItems")}</Empty>}
      {actionItems.nodes.map((item) => (
        <section key={item.id} id={item.id} className="initiative-item" aria-label={item.title.text}>
          <h3>
            <PageLink page="actionItem" of={item.id}>
              <Localized text={item.title} />
            </PageLink>
          </h3>
          <ItemCard item={item} />
        </section>
      ))}
      {actionItems.totalCount > actionItems.nodes.length && (
        <p className="soft">
          {text("initiative.firstItems", { shown: actionItems.nodes.length, count: actionItems.totalCount })}
        </p>
      )}
    </Section>
  );
};

const Disagreements = ({ initiative: { disagreements } }: { readonly initiative: Initiative }) => {
  const text = useText();
  if (disagreements.length === 0) return null;
  return (
    <Section title={text("initiative.disagreements")}>
      {disagreements.map((disagreement) => (
        <Disputed key={disagreement.id} disagreement={disagreement} />
      ))}
    </Section>
  );
};

const Events = ({ initiative }: { readonly initiative: Initiative }) => {
  const text = useText();
  const seen = useAsOf();
  const records = initiative.actionItems.nodes.flatMap(({ history }) => history.nodes);
  const about = new Set(initiative.events.map(({ id }) => id));
  const events = latestFirst([...initiative.events, ...evidenceEvents(records, seen)], seen);
  return (
    <Section title={text("overview.events")}>
      {events.length === 0 ? (
        <Empty>{text("initiative.noEvents")}</Empty>
      ) : (
        <>
          <ol className="rows">
            {events.map((event) => (
              <li key={event.id}>
                <EventCard event={event} isAbout={about.has(event.id)} />
              </li>
            ))}
          </ol>
          <TakeAway table="events" where={{ ids: events.map(({ id }) => id) }} />
        </>
      )}
    </Section>
  );
};
