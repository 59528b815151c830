import type { View } from "./values";

/** What a chart says beside labels and figures. */
export interface Words {
  readonly title: Readonly<Record<View, string>>;
  readonly period: (from: string, to: string) => string;
  readonly standing: (day: string, counts: string) => string;
  readonly none: string;
  readonly credit: (revision: string, day: string) => string;
  readonly knownAt: (moment: string) => string;
}

export const ENGLISH: Words = {
  title: { status: "Items by official status", assessment: "Items by independent assessment" },
  period: (from, to) => `${from} to ${to}`,
  standing: (day, counts) => `On ${day}: ${counts}.`,
  none: "no items",
  credit: (revision, day) => `dataset revision ${revision}, as of ${day}`,
  knownAt: (moment) => `as known on ${moment} UTC`,
};

export const RUSSIAN: Words = {
  title: {
    status: "Мероприятия по официальному статусу",
    assessment: "Мероприятия по независимой оценке",
  },
  period: (from, to) => `${from} – ${to}`,
  standing: (day, counts) => `На ${day}: ${counts}.`,
  none: "мероприятий нет",
  credit: (revision, day) => `редакция данных ${revision}, по состоянию на ${day}`,
  knownAt: (moment) => `по сведениям на ${moment} UTC`,
};

export const ARABIC: Words = {
  title: { status: "البنود حسب الحالة الرسمية", assessment: "البنود حسب التقييم المستقل" },
  period: (from, to) => `${from} – ${to}`,
  standing: (day, counts) => `في ${day}: ${counts}.`,
  none: "لا بنود",
  credit: (revision, day) => `مراجعة البيانات ${revision}، في ${day}`,
  knownAt: (moment) => `كما كان معروفًا في ${moment} UTC`,
};
