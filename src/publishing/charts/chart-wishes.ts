import { THEMES, type Theme, VIEWS, type View } from "../../charts";
import { BadParameter } from "../asking/bad-parameter";
import type { ParameterList } from "../asking/parameters";
import type { Wanted } from "../publication";

const WIDTH = { least: 320, usual: 720, most: 1_600 } as const;

export const CHART_PARAMETERS: ParameterList = {
  by: { oneOf: VIEWS },
  asOf: { type: "Date" },
  knownAt: { type: "DateTime" },
  country: { type: "CountryCode", isList: true },
  sector: { type: "ID", isList: true },
  width: { type: "Int" },
  theme: { oneOf: THEMES },
};

/** What a request wants to see drawn. */
export interface ChartWishes {
  readonly view: View;
  /** Undefined: today. */
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly width: number;
  readonly theme: Theme | undefined;
}

export const chartWishes = ({ parameters }: Pick<Wanted, "parameters">): ChartWishes => {
  const { by = "status", asOf, knownAt, country = [], sector = [], width = WIDTH.usual, theme } = parameters;
  return {
    view: by as View,
    asOf: asOf as string | undefined,
    knownAt: knownAt as string | undefined,
    countries: country as readonly string[],
    sectors: sector as readonly string[],
    width: fitting(Number(width)),
    theme: theme as Theme | undefined,
  };
};

const fitting = (width: number): number => {
  if (width < WIDTH.least || width > WIDTH.most) {
    throw new BadParameter(
      `The parameter "width" cannot be ${width}: give a number from ${WIDTH.least} to ${WIDTH.most}.`,
    );
  }
  return width;
};
