import {
  type ChartLanguage,
  type ChartPoint,
  markupOf,
  progressPicture,
  type Theme,
  type View,
} from "../../../charts";
import { useAsOf } from "../../routing/as-of";
import { useDataset } from "../../shell/use-dataset";
import { permanentAddress } from "../cite/permanent-address";
import { type PictureFormat, savePicture } from "./save-picture";
import { useValueLabel } from "./value-label";

const WIDTH = 960;

/** What the reader sees now: a file has no reader whose wishes it could follow. */
const shownTheme = (): Theme => {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
};

/** A chart of which a picture is made. */
export interface Pictured {
  readonly view: View;
  readonly points: readonly ChartPoint[];
  readonly until: string;
  readonly language: ChartLanguage;
}

/** Saves the chart as a picture that stands by itself; undefined until it is known where it comes from. */
export const usePicture = (chart: Pictured): ((format: PictureFormat) => Promise<void>) | undefined => {
  const dataset = useDataset();
  const { knownAt } = useAsOf();
  const label = useValueLabel();
  if (dataset === undefined) return undefined;
  const { publisher, licence, revision, updatedAt, title } = dataset;
  const day = chart.points.at(-1)?.on ?? "";
  return async (format) => {
    const address = permanentAddress(location.href, { day, knownAt: knownAt ?? updatedAt, revision });
    const picture = progressPicture({
      ...chart,
      label,
      width: WIDTH,
      narrowed: [],
      theme: shownTheme(),
      origin: { dataset: title.text, publisher, licence, revision, knownAt, address },
    });
    const { width, height } = picture.attributes;
    await savePicture(`sarazm-${chart.view}-${day}`, format, {
      markup: markupOf(picture),
      width: Number(width),
      height: Number(height),
    });
  };
};
