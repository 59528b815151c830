import { labeller } from "../../labels/labels";

/** What a calendar says beside what the graph says. */
export interface CalendarWords {
  readonly planned: string;
  readonly completed: string;
  readonly status: string;
  /** What people read in place of a status. */
  readonly nameOf: (status: string) => string;
}

type Words = Omit<CalendarWords, "nameOf">;

const ENGLISH: Words = { planned: "Planned", completed: "Completed", status: "Status" };

const OTHERS: Readonly<Record<string, Words>> = {
  ru: { planned: "Запланировано", completed: "Выполнено", status: "Статус" },
  ar: { planned: "مخطط له", completed: "أُنجز", status: "الحالة" },
};

export const wordsIn = (language: string): CalendarWords => ({
  ...(OTHERS[language] ?? ENGLISH),
  nameOf: labeller(["ActionStatus"], [language]),
});
