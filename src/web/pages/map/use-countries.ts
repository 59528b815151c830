import { regionAtlas } from "virtual:region-atlas";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";

type Topology = Parameters<typeof feature>[0];

type Shapes = Extract<Parameters<typeof feature>[1], { readonly type: "GeometryCollection" }>;

/** The shapes of countries, by ISO 3166-1 numeric code. */
export type Countries = ReturnType<typeof featuresOf>;

const featuresOf = (topology: Topology) =>
  feature(topology, topology.objects["countries"] as Shapes).features;

const fetchCountries = async (): Promise<Countries> => {
  const response = await fetch(regionAtlas);
  if (!response.ok)
    throw new Error(`The shapes of the countries could not be loaded: HTTP ${response.status}.`);
  return featuresOf(await response.json());
};

/** The shapes of countries, which come after the page; without them places still show. */
export const useCountries = (): Countries => {
  const [countries, setCountries] = useState<Countries>([]);
  useEffect(() => {
    let isLeft = false;
    fetchCountries().then(
      (loaded) => !isLeft && setCountries(loaded),
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return countries;
};
