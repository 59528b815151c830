import { element, type SvgElement } from "./element";
import { byProperty } from "./palette";
import { type PlotOptions, progressPlot } from "./plot";
import { type Label, standingOf, titleOf } from "./summary";

interface PageChartOptions extends Omit<PlotOptions, "paint"> {
  readonly label: Label;
  /** What the ids in the drawing begin with: a page has each once. */
  readonly id: string;
}

/** The chart within a page that has its title, its legend and its colours. */
export const pageChart = ({ id, label, ...options }: PageChartOptions): SvgElement => {
  const {
    frame: { width, height },
    parts,
  } = progressPlot({ ...options, paint: byProperty });
  const named = { title: `${id}-title`, description: `${id}-description` };
  return element(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": named.title,
      "aria-describedby": named.description,
    },
    [
      element("title", { id: named.title }, [titleOf(options)]),
      element("desc", { id: named.description }, [standingOf({ ...options, label })]),
      ...parts,
    ],
  );
};
