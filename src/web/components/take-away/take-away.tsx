import type {
  ActionItemFilter,
  AsOf,
  EventFilter,
  IndicatorFilter,
  InitiativeFilter,
} from "../../generated/graphql";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import "./take-away.css";

/** What can be taken away from a page, by the names of the exports, with the filter that each takes. */
interface Filters {
  readonly initiatives: InitiativeFilter;
  readonly "action-items": ActionItemFilter;
  readonly "status-changes": ActionItemFilter;
  readonly events: EventFilter;
  readonly indicators: IndicatorFilter;
  readonly sources: undefined;
}

type Table = keyof Filters;

interface TakeAwayProps<Name extends Table> {
  readonly table: Name;
  /** What the list of the page is narrowed to. */
  readonly where?: Filters[Name] | undefined;
  /** The day of the list; only action items are exported as of one. */
  readonly asOf?: Name extends "action-items" ? AsOf | null : undefined;
}

const FORMATS = ["csv", "xlsx", "ndjson", "json"] as const;

/** Some spreadsheets know UTF-8 in CSV by its byte order mark only. */
const MARK = { csv: { bom: "true" } } as const;

const addressOf = (file: string, format: (typeof FORMATS)[number], given: Readonly<Record<string, string>>) =>
  `/export/${file}.${format}?${new URLSearchParams({ ...given, ...(format === "csv" && MARK.csv) })}`;

/** The list of the page as files: all of it, narrowed as the page is, in its language. */
export const TakeAway = <Name extends Table>({ table, where, asOf }: TakeAwayProps<Name>) => {
  const text = useText();
  const language = localeOfPage();
  const given = {
    ...(where !== undefined && { where: JSON.stringify(where) }),
    ...(asOf != null && { asOf: JSON.stringify(asOf) }),
    language,
  };
  return (
    <p className="take-away small" data-table={table}>
      <span>{text(`takeAway.${table as Table}`)}</span>
      {FORMATS.map((format) => (
        <a key={format} href={addressOf(table, format, given)} download>
          {format.toUpperCase()}
        </a>
      ))}
      <a href={addressOf("dictionary", "csv", { language })} download>
        {text("takeAway.dictionary")}
      </a>
    </p>
  );
};
