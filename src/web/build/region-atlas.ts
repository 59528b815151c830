import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { feature } from "topojson-client";
import type { Plugin } from "vite";

type Topology = Parameters<typeof feature>[0];

type Shapes = Extract<Parameters<typeof feature>[1], { readonly type: "GeometryCollection" }>;

const NAME = "virtual:region-atlas";
const ATLAS = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");

/** ISO 3166-1 numeric codes: the six, and what lies around them on a map of them. */
const SHOWN = new Set(
  "398 417 643 762 795 860 004 031 051 112 156 268 364 368 792 804 586 356 496 246 233 428 440 616 498 642 100 760 682 784 634 414 512".split(
    " ",
  ),
);

/** An arc that is walked backwards has the complement of its number. */
const forwards = (arc: number): number => (arc < 0 ? ~arc : arc);

const renumbered = (arcs: unknown, numbers: Map<number, number>): unknown => {
  if (typeof arcs !== "number") return (arcs as unknown[]).map((part) => renumbered(part, numbers));
  const arc = forwards(arcs);
  const number = numbers.get(arc) ?? numbers.size;
  numbers.set(arc, number);
  return arcs < 0 ? ~number : number;
};

const cutOut = ({ arcs, objects, transform }: Topology): Topology => {
  const numbers = new Map<number, number>();
  const { geometries } = objects["countries"] as Shapes;
  const shown = geometries
    .filter(({ id }) => SHOWN.has(String(id)))
    .map((geometry) => ({
      type: geometry.type,
      id: geometry.id,
      arcs: renumbered((geometry as unknown as { arcs: unknown }).arcs, numbers),
    }));
  return {
    type: "Topology",
    ...(transform && { transform }),
    objects: {
      countries: { type: "GeometryCollection", geometries: shown as unknown as Shapes["geometries"] },
    },
    arcs: [...numbers.keys()].map((arc) => arcs[arc] ?? []),
  };
};

/** The part of world-atlas that the map shows: a file of its own, whose address the module gives. */
export const regionAtlas = (): Plugin => ({
  name: "sarazm:region-atlas",
  apply: "build",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  async load(id) {
    if (id !== `\0${NAME}`) return null;
    const source = JSON.stringify(cutOut(JSON.parse(await readFile(ATLAS, "utf8"))));
    const file = this.emitFile({ type: "asset", name: "region.json", source });
    return `export const regionAtlas = import.meta.ROLLUP_FILE_URL_${file};`;
  },
});
