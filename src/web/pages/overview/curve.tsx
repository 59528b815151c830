import { chartedPeriod, intervalBetween } from "../../../charts";
import { ProgressChart } from "../../components/chart/progress-chart";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { type OverviewQuery, ProgressCurveDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";

type Plans = OverviewQuery["actionPlans"];

/** Whether there was a plan before a day, so that there is a chart until it. */
export const isCharted = (plans: Plans, day: string): boolean => (chartedPeriod(plans)?.from ?? day) < day;

/** How the items stood from the day on which there was a plan until the day that is shown. */
export const Curve = ({ plans }: { readonly plans: Plans }) => {
  const text = useText();
  const { day = today(), knownAt } = useAsOf();
  const { from, until } = chartedPeriod(plans) ?? { from: day, until: day };
  const variables = { from, to: day, interval: intervalBetween(from, day), knownAt: knownAt ?? null };
  const answer = useGraph(ProgressCurveDocument, variables, { isPaused: !isCharted(plans, day) });
  if (!isCharted(plans, day)) return null;
  return (
    <Section title={text("overview.curve")}>
      <Answered what={text("overview.curveWhat")} answer={answer} lines={10}>
        {({ progressSeries }) => <ProgressChart points={progressSeries} until={until} />}
      </Answered>
    </Section>
  );
};
