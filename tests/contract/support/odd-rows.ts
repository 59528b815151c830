import { SYNTHETIC_SOURCE } from "../../../src/dataset/generating/names";
import type { Database } from "../../../src/kernel/database";

/** Texts that something between a database and a client may get wrong. */
export const ODD_TEXTS = [
  '"quoted", \'quoted\', \\"both\\"',
  "back\\slash, \\n, \\u0041, \\\\, and at the end \\",
  "controls: \u0001 \b \t \n \v \f \r \u001b \u001f \u007f \u0085 end",
  "emoji 👩‍👩‍👧‍👦 🏳️‍🌈 and beyond the first plane: 𐍈 𝒳",
  "line\u2028separator, paragraph\u2029separator, mark\ufeff, nothing\u200b",
  "من \u200fاليمين\u200e إلى \u2067اليسار\u2069 (123)",
  'of a statement: $1 $2 $$ %s :x ?; {"@type":"Initiative","id":"x"} "@type":"Country",',
  "</script><!-- null [] {} &amp; ` #{x} %{x}",
  "e\u0301 looks like \u00e9",
] as const;

/** Numbers at the edges of what their columns hold. */
export const ODD_DECIMALS = ["123456789012345678901234567890.123456789", "-0.5", "0", "1000000", "0.0001000"];

interface Translation {
  readonly text: string;
  readonly isReviewed: boolean;
  readonly isMachineTranslated: boolean;
}

const translation = (n: number): Translation => ({
  text: ODD_TEXTS[n % ODD_TEXTS.length] as string,
  isReviewed: n % 2 === 0,
  isMachineTranslated: n % 3 === 0,
});

/** Texts in languages of either direction; some are not in English. */
const texts = (n: number): Record<string, Translation> => {
  const tags = [["en"], ["en", "ar", "tg"], ["ru"], ["fa", "ar"], ["uz-Latn", "en", "uz-Cyrl"]][n % 5] ?? [];
  return Object.fromEntries(tags.map((tag, index) => [tag, translation(n + index)]));
};

/** A column of plain text, or of texts in languages. */
const COLUMNS: readonly (readonly [table: string, key: string, column: string])[] = [
  ["source", "id", "title"],
  ["source", "id", "publisher"],
  ["position", "id", "value"],
  ["document_point", "id", "topic"],
  ["indicator", "id", "unit"],
  ["indicator", "id", "stated_by"],
];
const TEXT_COLUMNS: readonly (readonly [table: string, key: string, column: string])[] = [
  ["initiative", "id", "title"],
  ["action_item", "id", "title"],
  ["event", "id", "summary"],
  ["indicator", "id", "note"],
  ["sector", "code", "name"],
  ["milestone", "id", "note"],
];

const EVERY_SECOND = 2;

/** Writes odd texts, numbers and dates over every second of some records. */
export const writeOddRows = async ({ pool }: Database): Promise<void> => {
  const keysOf = async (table: string, key: string): Promise<readonly string[]> => {
    const { rows } = await pool.query(`SELECT ${key} AS key FROM ${table} ORDER BY ${key}`);
    return rows.map((row) => row.key);
  };
  const write = async ([table, key, column]: readonly string[], value: (n: number) => unknown) => {
    for (const [n, id] of (await keysOf(table as string, key as string)).entries()) {
      if (n % EVERY_SECOND !== 0 || id === SYNTHETIC_SOURCE) continue;
      await pool.query(`UPDATE ${table} SET ${column} = $1 WHERE ${key} = $2`, [value(n / EVERY_SECOND), id]);
    }
  };
  for (const place of COLUMNS) await write(place, (n) => ODD_TEXTS[n % ODD_TEXTS.length]);
  for (const place of TEXT_COLUMNS) await write(place, (n) => JSON.stringify(texts(n)));
  for (const table of ["indicator", "amount"])
    await write([table, "id", "value"], (n) => ODD_DECIMALS[n % ODD_DECIMALS.length]);
  await write(
    ["action_item", "id", "planned_end"],
    (n) => ["2026", "2026-02", "2025-12-31", "2027-06"][n % 4],
  );
  await pool.query("UPDATE country SET latitude = 1e-7, longitude = -179.99999999999997 WHERE code = 'KZ'");
  await pool.query("UPDATE country SET latitude = -0.1, longitude = 1e-300 WHERE code = 'KG'");
  await pool.query("UPDATE initiative_citation SET locator = $1, note = $2 WHERE position % 2 = 0", [
    ODD_TEXTS[1],
    ODD_TEXTS[2],
  ]);
};
