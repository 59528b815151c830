import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { OverviewLatelyDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";
import { LatelyEvents } from "./lately-events";
import { LatelyRecords } from "./lately-records";
import { latestRecords, recordedUntil } from "./latest-records";

const yearBefore = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace("-02-29", "-02-28");

/** The latest records and events, by the day and the moment that are shown. */
export const Lately = () => {
  const text = useText();
  const { day, knownAt } = useAsOf();
  const shownDay = day ?? today();
  const seen = { day: shownDay, knownAt };
  const answer = useGraph(OverviewLatelyDocument, {
    day: shownDay,
    from: yearBefore(shownDay),
    knownAt: knownAt ?? null,
    recordedUntil: recordedUntil({ day, knownAt }) ?? null,
  });
  return (
    <Section title={text("overview.lately")}>
      <Answered what={text("overview.latelyWhat")} answer={answer}>
        {({ recorded, inEffect, events }) => (
          <div className="columns">
            <LatelyRecords days={latestRecords({ recorded, inEffect }, seen)} seen={seen} />
            <LatelyEvents events={events.nodes} />
          </div>
        )}
      </Answered>
    </Section>
  );
};
