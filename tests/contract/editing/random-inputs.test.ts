import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type Editing, knownIds, sendEdit, traces } from "../support/editing";
import { serveGraph } from "../support/graph";
import { SECRETARIAT } from "../support/recording";

const server = await serveGraph();
/** A run writes several times: a thirteenth of the operations that are tried elsewhere. */
const RUNS = Math.ceil(Number(process.env["PROPERTY_RUNS"] ?? 2000) / 13);
let known: Awaited<ReturnType<typeof knownIds>>;

beforeAll(async () => {
  known = await knownIds(server);
});

const odd = fc.constantFrom(
  "",
  " ",
  "nul \u0000 inside",
  "half \uD83D",
  "\uDE00",
  "\u0003\u0004<b>&",
  "😀👩‍👩‍👧",
  "مرحبا \u202Eبالعالم",
  "a\tb\r\nc",
  "'; drop table initiative; --",
  "\\N \\. {}",
  "x".repeat(301),
  "é".repeat(10_001),
  "\u2028\uFEFF",
  "__proto__",
);
const words = fc.string({ unit: "binary", maxLength: 40 });
const plain = fc.stringMatching(/^[A-Z][a-z]{2,12} [a-z]{2,12}$/);
const anyText = fc.oneof({ weight: 6, arbitrary: plain }, { weight: 2, arbitrary: words }, odd);

/** Mostly a value that may be written, at times one that may not. */
const mostly = <T>(good: fc.Arbitrary<T>, ...bad: fc.Arbitrary<unknown>[]) =>
  fc.oneof({ weight: 12, arbitrary: good }, ...bad);
const sometimes = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constant(undefined), fc.constant(null));

const language = mostly(
  fc.constantFrom("ru", "kk", "uz-Cyrl", "ar"),
  fc.constantFrom("en", "UZ-cyrl", "de-1996", "__proto__", ""),
);
const text = (): fc.Arbitrary<unknown> =>
  mostly(
    fc
      .tuple(
        anyText,
        fc.array(fc.record({ language, text: anyText, isMachineTranslated: fc.boolean() }), { maxLength: 2 }),
      )
      .map(([english, others]) => [{ language: "en", text: english }, ...others]),
    fc.constantFrom([], [{ language: "ru", text: "Т" }]),
  );
const id = sometimes(
  mostly(fc.stringMatching(/^[a-z0-9]{3,12}(-[a-z0-9]{1,8}){0,2}$/), odd, fc.constant("synthetic-x")),
);
const date = mostly(
  fc.constantFrom("2025", "2025-11", "2026-02-28", "2030-01"),
  fc.constantFrom("0000", "0001-01", "2025-02-30", "9999-12-31", "soon", ""),
);
const citations = () =>
  mostly(
    fc.array(
      fc.record({
        sourceId: mostly(fc.constant(known.sourceId), odd),
        locator: sometimes(anyText),
        note: sometimes(anyText),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constant([]),
  );
const countries = sometimes(
  fc.array(
    fc.record({
      country: mostly(fc.constantFrom("KZ", "UZ", "RU"), fc.constantFrom("FR", "xx")),
      role: fc.constantFrom("LEAD", "PARTNER", "FUNDER"),
    }),
    { maxLength: 3 },
  ),
);

const initiative = () =>
  fc.record({
    id,
    title: text(),
    summary: text(),
    note: sometimes(text()),
    kind: mostly(fc.constantFrom("ENERGY", "OTHER"), fc.constant("NONE")),
    stageAtSummit: fc.constantFrom("PROPOSED", "ONGOING"),
    confidence: fc.constantFrom("HIGH", "LOW"),
    parentId: sometimes(mostly(fc.constant(known.parentId), odd)),
    countries,
    sectors: mostly(
      fc.constant([known.sector]),
      fc.constantFrom([], ["99999"]),
      odd.map((code) => [code]),
    ),
    sdgGoals: sometimes(
      fc.uniqueArray(mostly(fc.integer({ min: 1, max: 17 }), fc.constantFrom(0, -1, 2_147_483_647)), {
        maxLength: 3,
      }),
    ),
    citations: citations(),
  });

const item = () =>
  fc.record({
    id,
    planId: mostly(fc.constant(known.planId), odd),
    initiativeId: sometimes(mostly(fc.constant(known.parentId), odd)),
    title: text(),
    description: sometimes(text()),
    basis: fc.constantFrom("COMMUNIQUE", "SUMMIT_PROPOSAL"),
    countries,
    plannedStart: sometimes(date),
    plannedEnd: sometimes(date),
    actualStart: sometimes(date),
    actualEnd: sometimes(date),
    milestones: sometimes(
      fc.array(fc.record({ id, title: text(), plannedOn: sometimes(date), citations: citations() }), {
        maxLength: 2,
      }),
    ),
    citations: citations(),
  });

type Texts = readonly { language: string; text: string }[];

const translations = (texts: Texts | null | undefined) =>
  texts &&
  Object.fromEntries(
    texts.map(({ language: tag, text: value }) => [new Intl.Locale(tag).toString(), value.trim()]),
  );

// biome-ignore lint/suspicious/noExplicitAny: records of two types, read field by field.
type Anything = any;

const readsAs = (record: Anything, input: Anything): void => {
  for (const field of ["title", "summary", "description", "note"]) {
    if (!input[field]) continue;
    expect(translations(record[field].translations), field).toEqual(translations(input[field]));
  }
  for (const field of [
    "kind",
    "basis",
    "stageAtSummit",
    "plannedStart",
    "plannedEnd",
    "actualStart",
    "actualEnd",
    "sdgGoals",
    "id",
  ]) {
    if (input[field] !== undefined && input[field] !== null)
      expect(record[field], field).toEqual(input[field]);
  }
  expect(record.citations).toEqual(
    input.citations.map(({ sourceId, locator, note }: Anything) => ({
      source: { id: sourceId },
      locator: locator ?? null,
      note: note ?? null,
    })),
  );
  const pairs = (list: Anything[], code: (one: Anything) => string) =>
    list.map((one) => `${one.role} ${code(one)}`).sort();
  expect(pairs(record.countries, (one) => one.country.code)).toEqual(
    pairs(input.countries ?? [], (one) => one.country),
  );
};

/** Inputs with nothing odd in them: each is tried first, so that something is written however few the runs. */
const plainText = [{ language: "en", text: "Plain words" }];
const plainInitiative = () => ({
  title: plainText,
  summary: plainText,
  kind: "OTHER",
  stageAtSummit: "PROPOSED",
  confidence: "LOW",
  sectors: [known.sector],
  citations: [{ sourceId: known.sourceId }],
});
const plainItem = () => ({
  planId: known.planId,
  title: plainText,
  basis: "COMMUNIQUE",
  citations: [{ sourceId: known.sourceId }],
});

const writes: [Editing, string, () => fc.Arbitrary<object>, () => object][] = [
  ["createInitiative", "initiative", initiative, plainInitiative],
  ["createActionItem", "actionItem", item, plainItem],
];

it.each(writes)(
  "%s either writes what reads back as it was sent, or refuses and leaves nothing",
  async (name, field, inputs, plainInput) => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(inputs(), async (input) => {
        const before = await traces(server);
        const { status, body } = await sendEdit(server, name, input, SECRETARIAT);
        expect(status, JSON.stringify(body.errors)).toBeLessThan(500);
        for (const error of body.errors ?? [])
          expect(error.extensions?.["code"], error.message).toBe("BAD_USER_INPUT");
        const payload = body.data?.[name];
        const record = payload?.[field];
        if (record) {
          written += 1;
          expect(payload.userErrors).toEqual([]);
          readsAs(record, input);
          return;
        }
        if (payload) expect(payload.userErrors.length).toBeGreaterThan(0);
        for (const { message } of payload?.userErrors ?? []) expect(message).toMatch(/^\S.*\.$/s);
        expect(await traces(server)).toEqual(before);
      }),
      { numRuns: RUNS, examples: [[plainInput()]] },
    );
    expect(written).toBeGreaterThan(0);
  },
  300_000,
);
