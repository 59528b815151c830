import {
  ADAPTIVE_STYLE,
  type ChartLanguage,
  chartedPeriod,
  chartLanguage,
  intervalBetween,
  markupOf,
  pointsIn,
  progressPicture,
} from "../../charts";
import { today } from "../../kernel/dates";
import { BadParameter } from "../asking/bad-parameter";
import type { Publication, Wanted } from "../publication";
import { chartLabels } from "./chart-labels";
import { PLANS, type PlansAnswer, PROGRESS, type ProgressAnswer } from "./chart-question";
import { CHART_PARAMETERS, type ChartWishes, chartWishes } from "./chart-wishes";
import { shownPage } from "./shown-page";

/** How action items stood over time, as a picture for other sites. */
export const progressChart: Publication = {
  path: "/charts/progress.svg",
  contentType: "image/svg+xml; charset=utf-8",
  parameters: CHART_PARAMETERS,
  styles: [ADAPTIVE_STYLE],
  publish: async (wanted) => {
    const wishes = chartWishes(wanted);
    const language = chartLanguage(wanted.languages);
    const time = await timeOf(wanted, wishes);
    const answer = await readProgress(wanted, wishes, time);
    const { revision, updatedAt } = answer.dataset;
    const knownAt = wishes.knownAt ?? updatedAt;
    const address = shownPage(wanted, wishes, { language: language.tag, day: time.to, knownAt, revision });
    return {
      body: `${pictureOf({ wishes, language, answer, address, until: time.until })}\n`,
      language: language.tag,
      links: [{ rel: "alternate", href: address, type: "text/html" }],
    };
  },
};

/** The day on which the plan was adopted or begins, the day that is shown, and the last day of the plans. */
interface Time {
  readonly from: string;
  readonly to: string;
  readonly until: string;
}

const timeOf = async ({ ask }: Wanted, { asOf }: ChartWishes): Promise<Time> => {
  const { actionPlans } = await ask<PlansAnswer>(PLANS);
  const to = asOf ?? today();
  const period = chartedPeriod(actionPlans);
  if (period === undefined) throw new BadParameter("There is no action plan to draw a chart of.");
  if (to <= period.from) {
    throw new BadParameter(`The chart begins with the plan, on ${period.from}: give a later day as "asOf".`);
  }
  return { to, ...period };
};

const readProgress = (
  { ask }: Wanted,
  { countries, sectors, knownAt }: ChartWishes,
  { from, to }: Time,
): Promise<ProgressAnswer> => {
  const filter = {
    ...(countries.length > 0 && { countries }),
    ...(sectors.length > 0 && { sectors }),
  };
  return ask<ProgressAnswer>(PROGRESS, { from, to, interval: intervalBetween(from, to), knownAt, filter });
};

interface Drawn {
  readonly wishes: ChartWishes;
  readonly language: ChartLanguage;
  readonly answer: ProgressAnswer;
  readonly address: string;
  readonly until: string;
}

const pictureOf = ({ wishes, language, answer, address, until }: Drawn): string => {
  const { view, width, theme, knownAt, countries, sectors } = wishes;
  const { dataset, progressSeries } = answer;
  const named = (list: ProgressAnswer["countries"], codes: readonly string[]): readonly string[] =>
    list.filter(({ code }) => codes.includes(code)).map(({ name }) => name.text);
  return markupOf(
    progressPicture({
      view,
      width,
      theme,
      language,
      until,
      points: pointsIn(view, progressSeries),
      label: chartLabels(view, language.tag),
      narrowed: [...named(answer.countries, countries), ...named(answer.sectors, sectors)],
      origin: { ...dataset, dataset: dataset.title.text, knownAt, address },
    }),
  );
};
