import fc from "fast-check";
import { chartLanguage, type progressPicture, THEMES } from "../../../src/charts";
import { counted } from "./points";

type Options = Parameters<typeof progressPicture>[0];

const text = fc.string({ unit: "binary", maxLength: 60 });

/** Any picture: in every language, theme and width, of any counts, with any texts. */
export const anyPicture: fc.Arbitrary<Options> = fc
  .record({
    counts: counted,
    language: fc.constantFrom("en", "ru", "ar"),
    width: fc.integer({ min: 320, max: 1_600 }),
    theme: fc.constantFrom(undefined, ...THEMES),
    until: fc.constantFrom("1980-01-01", "2027-12-31", "2300-01-01"),
    labels: text,
    narrowed: fc.array(text, { maxLength: 3 }),
    dataset: text,
    publisher: text,
    licence: text,
    address: fc.oneof(fc.webUrl({ withQueryParameters: true }), text),
    revision: fc.nat(),
    knownAt: fc.constantFrom(undefined, "2026-11-27T03:31:26.020Z"),
  })
  .map(({ counts, language, labels, dataset, publisher, licence, address, revision, knownAt, ...rest }) => ({
    ...rest,
    ...counts,
    language: chartLanguage([language]),
    label: () => labels,
    origin: { dataset, publisher, licence, address, revision, knownAt },
  }));
