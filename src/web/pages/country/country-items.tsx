import { ActionItemRow } from "../../components/items/action-item-row";
import { Section } from "../../components/page/section";
import { StatusMark } from "../../components/standing/status-mark";
import { Empty } from "../../components/state/empty";
import { CalendarLink, FeedLink } from "../../components/take-away/follow";
import { TakeAway } from "../../components/take-away/take-away";
import type { CountryQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";

/** The country's items, and next to each what the country reports itself, if it does. */
export const CountryItems = ({ country }: { readonly country: NonNullable<CountryQuery["country"]> }) => {
  const text = useText();
  const { asOf } = useAsOf();
  const { code, actionItems } = country;
  return (
    <Section
      title={text("country.items")}
      aside={
        <PageLink page="actionItems" search={{ country: code }}>
          {text("overview.all", { count: actionItems.totalCount })}
        </PageLink>
      }
    >
      {actionItems.nodes.length === 0 ? (
        <Empty>{text("country.noItems")}</Empty>
      ) : (
        <>
          <ol className="rows">
            {actionItems.nodes.map((item) => {
              const own = item.countries.find(
                (part) => part.country.code === code && part.status != null,
              )?.status;
              return (
                <li key={item.id}>
                  <ActionItemRow item={item} />
                  {own != null && (
                    <p className="small">
                      {text("country.own")} <StatusMark status={own} />
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
          <TakeAway table="action-items" where={{ countries: [code] }} asOf={asOf} />
          <CalendarLink of={{ country: [code] }} />
        </>
      )}
      <p className="take-away small">
        <FeedLink country={code} />
      </p>
    </Section>
  );
};
