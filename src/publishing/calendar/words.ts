/** What a calendar says beside what the graph says. */
export interface CalendarWords {
  readonly planned: string;
  readonly completed: string;
  readonly status: string;
}

const ENGLISH: CalendarWords = { planned: "Planned", completed: "Completed", status: "Status" };

const OTHERS: Readonly<Record<string, CalendarWords>> = {
  ru: { planned: "Запланировано", completed: "Выполнено", status: "Статус" },
  ar: { planned: "مخطط له", completed: "أُنجز", status: "الحالة" },
};

export const wordsIn = (language: string): CalendarWords => OTHERS[language] ?? ENGLISH;
