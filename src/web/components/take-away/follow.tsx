import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import "./take-away.css";

type Parameters = Readonly<Record<string, readonly string[]>>;

const addressOf = (path: string, parameters: Parameters = {}): string => {
  const given = Object.entries(parameters).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return `${path}?${new URLSearchParams([...given, ["language", localeOfPage()]])}`;
};

interface CalendarLinkProps {
  /** What the dates are narrowed to: the calendar knows these, and nothing else that a list is narrowed by. */
  readonly of: {
    readonly country?: readonly string[];
    readonly sector?: readonly string[];
    readonly status?: readonly string[];
  };
}

/** What is due when, for a calendar that follows it. */
export const CalendarLink = ({ of }: CalendarLinkProps) => {
  const text = useText();
  return (
    <p className="take-away small">
      <a href={addressOf("/calendar/action-plan.ics", of)}>{text("follow.calendar")}</a>
    </p>
  );
};

/** The feed of all that is recorded, or of what is recorded about a country. */
export const FeedLink = ({ country }: { readonly country?: string }) => {
  const text = useText();
  const of: Parameters = country === undefined ? {} : { country: [country] };
  return <a href={addressOf("/feeds/changes.atom", of)}>{text("changes.feed")}</a>;
};

/** The dataset as catalogues read it, and the revision that is served. */
export const DatasetLinks = () => {
  const text = useText();
  return (
    <>
      <a href="/dataset/dcat.jsonld">{text("follow.description")}</a>
      <a href="/dataset/revision.json">{text("follow.revision")}</a>
    </>
  );
};
