import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";

interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Part[];
  readonly text: string;
}

/** A chart as a program finds it that knows SVG and nothing of how it was drawn. */
export interface DrawnChart {
  readonly root: Part;
  readonly all: (name: string) => readonly Part[];
  /** How many items each value has at each of so many points, measured in the picture. */
  readonly counts: (points: number) => Readonly<Record<string, readonly number[]>>;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseAttributeValue: false,
  parseTagValue: false,
  preserveOrder: true,
  trimValues: false,
});

type Parsed = Readonly<Record<string, unknown>>;

const partOf = (parsed: Parsed): Part => {
  const [name = ""] = Object.keys(parsed).filter((key) => key !== ":@");
  const inside = parsed[name] as readonly Parsed[];
  return {
    name,
    attributes: (parsed[":@"] ?? {}) as Readonly<Record<string, string>>,
    children: inside.filter((child) => !("#text" in child)).map(partOf),
    text: inside.map((child) => String(child["#text"] ?? "")).join(""),
  };
};

const within = (part: Part): readonly Part[] => [part, ...part.children.flatMap(within)];

/** How many pixels an item is high: by two counts on the axis, and the lines beside them. */
const itemHeight = (parts: readonly Part[]): number => {
  const marks = parts.flatMap(({ name, children: [line, label] }) =>
    name === "g" && line?.name === "line" && line.attributes["y1"] === line.attributes["y2"]
      ? [{ count: Number(label?.text.replace(/\D/g, "")), y: Number(line.attributes["y1"]) }]
      : [],
  );
  const [lowest, highest] = [marks[0], marks.at(-1)];
  expect(marks.length).toBeGreaterThan(1);
  return ((lowest?.y ?? 0) - (highest?.y ?? 0)) / ((highest?.count ?? 0) - (lowest?.count ?? 0));
};

/** An area goes along its upper edge with two corners at each point, and back along its lower one. */
const heightsOf = ({ attributes }: Part, points: number): readonly number[] => {
  const corners = [...(attributes["d"] ?? "").matchAll(/[ML]-?[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  expect(corners).toHaveLength(2 * (2 * points - 1));
  return Array.from({ length: points }, (_, at) => {
    const [upper, lower] = [corners[2 * at], corners[corners.length - 1 - 2 * at]];
    return (lower ?? Number.NaN) - (upper ?? Number.NaN);
  });
};

export const readChart = (markup: string): DrawnChart => {
  expect(XMLValidator.validate(markup)).toBe(true);
  const [parsed] = parser.parse(markup) as readonly Parsed[];
  const root = partOf(parsed ?? {});
  const parts = within(root);
  return {
    root,
    all: (name) => parts.filter((part) => part.name === name),
    counts: (points) => {
      const height = itemHeight(parts);
      const areas = parts.filter(({ attributes }) => attributes["data-value"] !== undefined);
      return Object.fromEntries(
        areas.map((area) => [
          area.attributes["data-value"],
          heightsOf(area, points).map((pixels) => Math.round(pixels / height)),
        ]),
      );
    },
  };
};
