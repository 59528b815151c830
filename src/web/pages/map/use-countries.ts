import { regionAtlas } from "virtual:region-atlas";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";

type Topology = Parameters<typeof feature>[0];

type Collection = Extract<Parameters<typeof feature>[1], { readonly type: "GeometryCollection" }>;

/** The shapes of countries, by ISO 3166-1 numeric code. */
export type Countries = ReturnType<typeof featuresOf>;

const featuresOf = (topology: Topology) =>
  feature(topology, topology.objects["countries"] as Collection).features;

const fetchCountries = async (): Promise<Countries> => {
  const response = await fetch(regionAtlas);
  if (!response.ok)
    throw new Error(`The shapes of the countries could not be loaded: HTTP ${response.status}.`);
  return featuresOf(await response.json());
};

/** What is known of the shapes of countries. */
interface Shapes {
  /** None until they have come: places show without them. */
  readonly countries: Countries;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** The shapes of countries, which come after the page. */
export const useCountries = (): Shapes => {
  const [countries, setCountries] = useState<Countries>([]);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches them again.
  useEffect(() => {
    let isLeft = false;
    setFailed(false);
    fetchCountries().then(
      (loaded) => !isLeft && setCountries(loaded),
      () => !isLeft && setFailed(true),
    );
    return () => {
      isLeft = true;
    };
  }, [attempt]);
  return { countries, hasFailed, retry: () => setAttempt(attempt + 1) };
};
