import { knownIds } from "./editing";
import type { ServedGraph } from "./graph";

/** A text in English. */
export const en = (text: string) => [{ language: "en", text }];

/** Counts that move with new initiatives and items. */
export const COUNTS = `{
  initiatives(first: 100, filter: { kinds: [CORRIDOR] }) { totalCount nodes { id } facets { kinds { kind count } } }
  search(text: "zubrowka", first: 10) { totalCount }
  actionItems(first: 1) { totalCount }
  progress { progress { total overdue } }
}`;

/** What is to be mended, each with its field. */
export const codes = (errors: readonly { code: string; field: readonly string[] | null }[]) =>
  errors.map(({ code, field }) => `${code} ${field?.slice(1).join(".")}`);

/** Inputs of records that there are not yet, and what the feed tells last of them. */
export const newRecords = async (server: ServedGraph) => {
  const known = await knownIds(server);
  const initiative = (change: object = {}) => ({
    title: [
      ...en("Zubrowka corridor of Ålesund"),
      { language: "ru", text: "Коридор", isMachineTranslated: true },
    ],
    summary: en("A quite new corridor."),
    kind: "CORRIDOR",
    stageAtSummit: "FUNDED",
    confidence: "HIGH",
    countries: [
      { country: "KZ", role: "LEAD" },
      { country: "RU", role: "FUNDER" },
    ],
    sectors: [known.sector],
    sdgGoals: [9, 17],
    citations: [{ sourceId: known.sourceId, locator: "p. 3" }],
    ...change,
  });

  const item = (change: object = {}) => ({
    planId: known.planId,
    initiativeId: known.parentId,
    title: en("Zubrowka feasibility study"),
    basis: "COMMUNIQUE",
    countries: [{ country: "KZ", role: "LEAD" }],
    plannedStart: "2025-11",
    plannedEnd: "2025-12",
    milestones: [
      { title: en("Draft"), plannedOn: "2026-01", citations: [{ sourceId: known.sourceId }] },
      { id: "zubrowka-signed", title: en("Signed"), citations: [{ sourceId: known.sourceId }] },
    ],
    citations: [{ sourceId: known.sourceId }],
    ...change,
  });

  const lastChange = async () =>
    (
      await server.database.pool.query(
        "select kind, summary, recorded_by from change order by id desc limit 1",
      )
    ).rows[0];

  return { known, initiative, item, lastChange };
};
