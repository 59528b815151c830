import { Section } from "../../components/page/section";
import { assessmentParts, statusParts } from "../../components/standing/bar-parts";
import { Localized } from "../../components/text/localized";
import type { OverviewQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { type StandingRow, StandingTable } from "./standing-table";

/** How the items of each country stand. */
export const Countries = ({ groups }: { readonly groups: OverviewQuery["byCountry"] }) => {
  const text = useText();
  const rows = groups.flatMap(({ country, progress }): StandingRow[] =>
    country == null
      ? []
      : [
          {
            key: country.code,
            name: (
              <PageLink page="country" of={country.code}>
                <Localized text={country.name} />
              </PageLink>
            ),
            total: progress.total,
            statuses: statusParts(progress, text),
            assessments: assessmentParts(progress, text),
          },
        ],
  );
  return (
    <Section title={text("overview.countries")}>
      <StandingTable
        caption={text("overview.countries")}
        nameHeading={text("overview.country")}
        rows={rows.toSorted((one, other) => other.total - one.total)}
      />
      <p className="small soft">{text("overview.countriesNote")}</p>
    </Section>
  );
};
