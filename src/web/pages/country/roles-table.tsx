import { Section } from "../../components/page/section";
import { Localized } from "../../components/text/localized";
import type { CountryQuery, CountryRole } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

const ROLES: readonly CountryRole[] = ["LEAD", "PROPOSER", "PARTNER", "FUNDER", "BENEFICIARY"];

/** In which roles the country takes part in each initiative. */
export const RolesTable = ({ country }: { readonly country: NonNullable<CountryQuery["country"]> }) => {
  const text = useText();
  const { code, initiatives } = country;
  const rolesIn = ({ countries }: (typeof initiatives.nodes)[number]) =>
    countries.filter((part) => part.country.code === code).map(({ role }) => role);
  const used = ROLES.filter((role) =>
    initiatives.nodes.some((initiative) => rolesIn(initiative).includes(role)),
  );
  return (
    <Section
      title={text("country.roles")}
      aside={
        <PageLink page="initiatives" search={{ country: code }}>
          {text("overview.all", { count: initiatives.totalCount })}
        </PageLink>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="scrolled" tabIndex={0}>
        <table className="roles">
          <thead>
            <tr>
              <th scope="col">{text("SearchKind.INITIATIVE")}</th>
              <th scope="col">{text("filter.stage")}</th>
              {used.map((role) => (
                <th key={role} scope="col" className="role">
                  {text(`CountryRole.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {initiatives.nodes.map((initiative) => (
              <tr key={initiative.id}>
                <th scope="row">
                  <PageLink page="initiative" of={initiative.id}>
                    <Localized text={initiative.title} />
                  </PageLink>
                </th>
                <td className="small">{text(`InitiativeStage.${initiative.stage}`)}</td>
                {used.map((role) => (
                  <td key={role} className="role">
                    {rolesIn(initiative).includes(role) && (
                      <span>
                        <span aria-hidden="true">●</span>
                        <span className="for-screen-readers">{text(`CountryRole.${role}`)}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
