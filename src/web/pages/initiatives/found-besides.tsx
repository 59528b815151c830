import { Section } from "../../components/page/section";
import { Localized } from "../../components/text/localized";
import type { SearchInitiativesQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink, type Target } from "../../routing/page-link";

type Found = SearchInitiativesQuery["others"]["nodes"][number];

/** Where a record is shown; undefined where no page shows it. */
const targetOf = ({ kind, recordId, record }: Found): Target | undefined => {
  const initiative = (initiatives: readonly { readonly id: string }[]): Target | undefined =>
    initiatives[0] && { page: "initiative", of: initiatives[0].id, hash: recordId };
  if (record.__typename === "Disagreement" || record.__typename === "Event")
    return initiative(record.initiatives);
  if (record.__typename === "Document") return { page: "summit", of: record.summit.id, hash: recordId };
  if (record.__typename === "Indicator")
    return record.leader == null ? undefined : { page: "leader", of: record.leader.id, hash: recordId };
  const pages: Partial<Record<Found["kind"], Target["page"]>> = {
    ACTION_ITEM: "actionItem",
    COUNTRY: "country",
    LEADER: "leader",
    SOURCE: "source",
    SUMMIT: "summit",
  };
  const page = pages[kind];
  return page && { page, of: recordId };
};

/** What else has the words that were searched. */
export const FoundBesides = ({ others }: { readonly others: readonly Found[] }) => {
  const text = useText();
  if (others.length === 0) return null;
  return (
    <Section title={text("initiatives.others")} className="found-besides">
      <ul className="rows tight">
        {others.map((found) => {
          const target = targetOf(found);
          const title = <Localized text={found.title} />;
          return (
            <li key={found.id}>
              <span className="small soft">{text(`SearchKind.${found.kind}`)}</span>
              <br />
              {target === undefined ? title : <PageLink {...target}>{title}</PageLink>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
