import type { RecordInput } from "../format/kinds";
import {
  leaderOf,
  SUMMIT_DAY,
  SYNTHETIC_DOCUMENT,
  SYNTHETIC_PLAN,
  SYNTHETIC_SOURCE,
  SYNTHETIC_SUMMIT,
} from "./names";
import type { World } from "./world";

/** The description of a synthetic dataset. */
export const syntheticDataset = (items: number, seed: number) => ({
  title: { en: `Synthetic dataset of ${items} action items` },
  description: {
    en: `Made by a program from the seed ${seed}, for measuring. Nothing in it has happened; only codes and names of countries and sectors are real.`,
  },
  publisher: "Synthetic",
  licence: "CC0-1.0",
  languages: ["en", "ru", "ar"],
  isSynthetic: true,
});

export const syntheticSource: RecordInput<"sources"> = {
  id: SYNTHETIC_SOURCE,
  title: "Synthetic source: nothing that cites it has happened",
  publisher: "Synthetic",
  language: "en",
  publishedOn: SUMMIT_DAY,
  kind: "REFERENCE_DATA",
  reading: "FULL",
};

const citations = [SYNTHETIC_SOURCE];

export const syntheticLeaders = ({ countries }: World): RecordInput<"leaders">[] =>
  countries.map(({ code }) => ({
    id: leaderOf(code),
    country: code,
    name: { en: `Synthetic leader of ${code}` },
    office: { en: "Synthetic office" },
    tookOfficeOn: "2020",
    confidence: "LOW",
    citations,
  }));

export const syntheticSummit = ({ countries }: World): RecordInput<"summits"> => ({
  id: SYNTHETIC_SUMMIT,
  ordinal: 1,
  status: "HELD",
  name: { en: "Synthetic summit" },
  heldOn: SUMMIT_DAY,
  endedOn: SUMMIT_DAY,
  countries: countries.map(({ code }) => code),
  participants: countries.map(({ code }) => leaderOf(code)),
  confidence: "LOW",
  citations,
});

export const syntheticDocument: RecordInput<"documents"> = {
  id: SYNTHETIC_DOCUMENT,
  summit: SYNTHETIC_SUMMIT,
  position: 1,
  kind: "ACTION_PLAN",
  title: { en: "Synthetic action plan" },
  adoptedOn: SUMMIT_DAY,
  isTextPublic: false,
  confidence: "LOW",
  citations,
};

export const syntheticPlan: RecordInput<"action-plans"> = {
  id: SYNTHETIC_PLAN,
  title: { en: "Synthetic action plan" },
  startsOn: "2025-01-01",
  endsOn: "2027-12-31",
  document: SYNTHETIC_DOCUMENT,
  confidence: "LOW",
  citations,
};
