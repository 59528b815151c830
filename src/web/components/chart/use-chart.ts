import { type RefObject, useEffect, useState } from "react";
import { useFormats } from "../../i18n/formats";
import { directionOf, localeOfPage } from "../../i18n/locales";
import { colourOf } from "./colours";
import { useThemeChanges } from "./use-theme-changes";
import { useWidth } from "./use-width";
import { countAt, type Points, type View, valuesOf } from "./views";

interface ChartOptions {
  readonly points: Points;
  readonly view: View;
  readonly label: string;
}

/** Draws the chart into an element, anew when its width or the colours change. Says why, where it cannot be drawn. */
export const useChart = (
  place: RefObject<HTMLElement | null>,
  { points, view, label }: ChartOptions,
): string | undefined => {
  const width = useWidth(place);
  const themeChanges = useThemeChanges();
  const { date } = useFormats();
  const [failure, setFailure] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the theme changes.
  useEffect(() => {
    if (width === 0) return undefined;
    let isWanted = true;
    const draw = async (): Promise<void> => {
      const { areaChart } = await import("./area-chart");
      if (!isWanted) return;
      const values = valuesOf(view);
      const chart = areaChart({
        points: points.flatMap((point) =>
          values.map((value) => ({
            on: new Date(point.on),
            value,
            count: countAt(point, view, value),
          })),
        ),
        values,
        colours: values.map((value) => colourOf(`--${view}-${value}`)),
        faint: ["PIPELINE", "NO_EVIDENCE"],
        ink: colourOf("--ink-soft"),
        line: colourOf("--line"),
        width,
        isRightToLeft: directionOf(localeOfPage()) === "rtl",
        formatDay: (day) => date(day.toISOString().slice(0, 7)),
        label,
      });
      place.current?.replaceChildren(chart);
    };
    draw().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    return () => {
      isWanted = false;
    };
  }, [points, view, label, width, themeChanges, date, place]);
  return failure;
};
