import { element, type SvgElement } from "./element";
import type { ChartLanguage } from "./language";
import { legendRows } from "./legend-rows";
import { ADAPTIVE_STYLE, byProperty, inTheme, type Paint, type Theme } from "./palette";
import { type PlotOptions, progressPlot } from "./plot";
import { type Label, periodOf, standingOf, titleOf } from "./summary";
import { linesOf, textAt } from "./text";

/** Where a picture comes from. */
export interface Origin {
  readonly dataset: string;
  readonly publisher: string;
  readonly licence: string;
  readonly revision: number;
  /** The moment whose knowledge is shown; undefined for all that is known. */
  readonly knownAt?: string | undefined;
  /** The page that shows the same. */
  readonly address: string;
}

/** A chart that stands by itself. */
export interface PictureOptions extends Omit<PlotOptions, "paint"> {
  readonly label: Label;
  /** What the items are narrowed to, in words. */
  readonly narrowed: readonly string[];
  readonly origin: Origin;
  /** Undefined: as its reader prefers. */
  readonly theme: Theme | undefined;
}

const PADDING = 16;
/** It stays with what is before it. */
const SEPARATOR = "\u00a0· ";
const TITLE = { size: 16, line: 21 } as const;
const SMALL = { size: 11.5, line: 16 } as const;

/** A block of text, from a height on. */
interface Block {
  readonly texts: readonly string[];
  readonly size: number;
  readonly line: number;
  readonly fill: string;
  readonly weight?: number;
}

/** The chart with its title, its legend and where it comes from: for other sites, and for files. */
export const progressPicture = (options: PictureOptions): SvgElement => {
  const { width, language, theme, origin } = options;
  const paint = theme === undefined ? byProperty : inTheme(theme);
  const { frame, parts: plotted } = progressPlot({ ...options, paint });
  const head = headOf(options, paint);
  const legend = legendRows({
    ...options,
    paint,
    y: PADDING + heightOf(head) + 4,
    start: PADDING,
    end: width - PADDING,
    inline: frame.inline,
  });
  const plotTop = PADDING + heightOf(head) + legend.height + 10;
  const footTop = plotTop + frame.height + 6;
  const foot = footOf(options, paint);
  const address = blockOf([shortOf(origin.address)], { ...SMALL, fill: paint("accent") }, width);
  const height = Math.ceil(footTop + heightOf([foot, address]) + PADDING / 2);
  const textsAt = (blocks: readonly Block[], top: number) =>
    draw(blocks, top, frame.inline(PADDING), language);
  return element("svg", attributesOf(language, width, height), [
    element("title", { id: "title" }, [[titleOf(options), ...options.narrowed].join(" · ")]),
    element("desc", { id: "description" }, [standingOf(options)]),
    ...(theme === undefined ? [element("style", {}, [ADAPTIVE_STYLE])] : []),
    element("rect", { width, height, fill: paint("paper") }),
    ...textsAt(head, PADDING),
    ...legend.parts,
    element("g", { transform: `translate(0 ${plotTop})` }, plotted),
    ...textsAt([foot], footTop),
    element("a", { href: origin.address, target: "_top" }, textsAt([address], footTop + heightOf([foot]))),
  ]);
};

const attributesOf = ({ tag }: ChartLanguage, width: number, height: number) => ({
  xmlns: "http://www.w3.org/2000/svg",
  "xml:lang": tag,
  viewBox: `0 0 ${width} ${height}`,
  width,
  height,
  role: "img",
  "aria-labelledby": "title",
  "aria-describedby": "description",
  "font-family": "system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif",
});

const blockOf = (texts: readonly string[], style: Omit<Block, "texts">, width: number): Block => ({
  ...style,
  texts: texts.flatMap((text) => linesOf(text, style.size, width - 2 * PADDING)),
});

const headOf = (options: PictureOptions, paint: Paint): readonly Block[] => {
  const { view, language, narrowed, width } = options;
  const title = { ...TITLE, fill: paint("ink"), weight: 600 };
  const below = { ...SMALL, fill: paint("ink-soft") };
  return [
    blockOf([language.words.title[view]], title, width),
    blockOf([[...narrowed, periodOf(options)].join(SEPARATOR)], below, width),
  ];
};

const footOf = ({ origin, language, points, width }: PictureOptions, paint: Paint): Block => {
  const { dataset, publisher, licence, revision, knownAt } = origin;
  const { words, day, moment } = language;
  const credit = words.credit(String(revision), day(points.at(-1)?.on ?? ""));
  const known = knownAt === undefined ? [] : [words.knownAt(moment(knownAt))];
  const text = [dataset, credit, ...known, publisher, licence].join(SEPARATOR);
  return blockOf([text], { ...SMALL, fill: paint("ink-soft") }, width);
};

/** What is read of an address: its parameters are for following it. */
const shortOf = (address: string): string => address.split("?", 1)[0] ?? address;

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { texts, line }) => sum + texts.length * line, 0);

const draw = (
  blocks: readonly Block[],
  top: number,
  x: number,
  { direction }: ChartLanguage,
): readonly SvgElement[] => {
  let y = top;
  return blocks.flatMap(({ texts, size, line, fill, weight }) =>
    texts.map((text) => {
      y += line;
      const style = { x, y: y - line / 4, size, fill, direction };
      return textAt(text, weight === undefined ? style : { ...style, weight });
    }),
  );
};
