import type { Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { checkKnown, type Faults } from "../../kernel/writing";

interface SectorRow {
  readonly sector_code: string;
  readonly assigned_by: string;
}

/** The sectors as rows: those that stay keep who assigned them. A withdrawn code may stay, but not join. */
export const sectorRows = async (
  db: Transaction<DB>,
  faults: Faults,
  codes: readonly string[],
  initiativeId?: string,
): Promise<readonly SectorRow[]> => {
  const named = codes.map((value, index) => ({ value, field: ["sectors", index] }));
  await checkKnown(db, faults, { table: "sector", key: "code", called: "sector" }, named);
  const own = await db
    .selectFrom("initiative_sector")
    .select(["sector_code", "assigned_by"])
    .where("initiative_id", "=", initiativeId ?? "")
    .execute();
  const withdrawn = await db.selectFrom("sector").select("code").where("is_withdrawn", "=", true).execute();
  const assigned = new Map(own.map(({ sector_code, assigned_by }) => [sector_code, assigned_by]));
  const gone = new Set(withdrawn.map(({ code }) => code));
  for (const [index, code] of codes.entries()) {
    if (codes.indexOf(code) < index)
      faults.add("INVALID", ["sectors", index], `Sector ${code} is named twice: leave one out.`);
    if (gone.has(code) && !assigned.has(code)) {
      faults.add(
        "SECTOR_WITHDRAWN",
        ["sectors", index],
        `The code list has withdrawn ${code}: choose one that is in use.`,
      );
    }
  }
  return codes.map((code) => ({ sector_code: code, assigned_by: assigned.get(code) ?? "DATASET" }));
};
