import type { Text, Translation } from "../format/text";
import type { ListTable, RecordTable } from "../tables";
import type { ColumnType } from "../tables/table";

type Fields = Readonly<Record<string, unknown>>;

const shortTranslation = ({ text, isReviewed, isMachineTranslated }: Translation): unknown => {
  if (isReviewed && !isMachineTranslated) return text;
  return { text, ...(!isReviewed && { isReviewed }), ...(isMachineTranslated && { isMachineTranslated }) };
};

/** English first, then as the database orders: the short tags before the long ones. */
const shortText = ({ en, ...others }: Text): unknown => ({
  ...(en && { en: shortTranslation(en) }),
  ...Object.fromEntries(Object.entries(others).map(([tag, value]) => [tag, shortTranslation(value)])),
});

const instant = (value: string): string => new Date(value).toISOString().replace(".000Z", "Z");

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "object" && Object.keys(value as object).length === 0);

const shortValue = (value: unknown, type: ColumnType): unknown => {
  if (type === "localized") return shortText(value as Text);
  return type === "instant" ? instant(value as string) : value;
};

const shapeList = (list: ListTable, value: unknown): unknown => {
  if (list.shape === "values") return value;
  if (list.shape === "single") return shapeRecord(list, value as Fields);
  const records = (value as readonly Fields[]).map((record) => shapeRecord(list, record));
  if (list.field !== "citations") return records;
  return records.map((citation) => (Object.keys(citation).length === 1 ? citation["source"] : citation));
};

/** A record as people write it: fields in their usual order, short forms, nothing empty. */
export const shapeRecord = (table: RecordTable | ListTable, fields: Fields): Fields => {
  const shaped: Record<string, unknown> = {};
  for (const { field, type } of table.columns) {
    const value = fields[field];
    if (!isEmpty(value)) shaped[field] = shortValue(value, type);
  }
  for (const list of table.lists) {
    const value = fields[list.field];
    if (!isEmpty(value)) shaped[list.field] = shapeList(list, value);
  }
  return shaped;
};
