import { intervalBetween } from "../../../charts";
import { ProgressChart } from "../../components/chart/progress-chart";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { type OverviewQuery, ProgressCurveDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";

/** How the items stood from the first day of the plans until the day that is shown. */
export const Curve = ({ plans }: { readonly plans: OverviewQuery["actionPlans"] }) => {
  const text = useText();
  const { day = today(), knownAt } = useAsOf();
  const from = plans.map(({ startsOn }) => startsOn).sort()[0] ?? day;
  const ends = plans.map(({ endsOn }) => endsOn).sort();
  const variables = { from, to: day, interval: intervalBetween(from, day), knownAt: knownAt ?? null };
  const answer = useGraph(ProgressCurveDocument, variables, { isPaused: from >= day });
  if (from >= day) return null;
  return (
    <Section title={text("overview.curve")}>
      <Answered what={text("overview.curveWhat")} answer={answer} lines={10}>
        {({ progressSeries }) => <ProgressChart points={progressSeries} until={ends.at(-1) ?? day} />}
      </Answered>
    </Section>
  );
};
