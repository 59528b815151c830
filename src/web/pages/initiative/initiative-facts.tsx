import { ConfidenceLevel } from "../../components/confidence/confidence-level";
import { Section } from "../../components/page/section";
import { Localized } from "../../components/text/localized";
import type { InitiativeQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

/** What it is, where, and who takes part. */
export const InitiativeFacts = ({
  initiative,
}: {
  readonly initiative: NonNullable<InitiativeQuery["initiative"]>;
}) => {
  const text = useText();
  const { stage, stageAtSummit, confidence, sectors, countries, supporters, locations, children } =
    initiative;
  return (
    <Section title={text("initiative.facts")}>
      <dl className="facts">
        <dt>{text("filter.stage")}</dt>
        <dd>
          {text(`InitiativeStage.${stage}`)}
          <span className="small soft">
            {" "}
            ({text("initiative.atSummit")}: {text(`SummitStage.${stageAtSummit}`)})
          </span>
        </dd>
        <dt>{text("item.countries")}</dt>
        <dd>
          <ul className="tags">
            {countries.map(({ role, country }) => (
              <li key={`${country.code} ${role}`}>
                <PageLink page="country" of={country.code} className="tag">
                  <Localized text={country.name} isNoted={false} /> · {text(`CountryRole.${role}`)}
                </PageLink>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{text("filter.sector")}</dt>
        <dd>
          <ul className="tags">
            {sectors.map(({ code, name }) => (
              <li key={code}>
                <PageLink page="initiatives" search={{ sector: code }} className="tag">
                  <Localized text={name} isNoted={false} />
                </PageLink>
              </li>
            ))}
          </ul>
        </dd>
        <Sdgs initiative={initiative} />
        {supporters.length > 0 && (
          <>
            <dt>{text("initiative.supporters")}</dt>
            <dd>
              {supporters.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ", "}
                  <PageLink page="leader" of={id}>
                    <Localized text={name} isNoted={false} />
                  </PageLink>
                </span>
              ))}
            </dd>
          </>
        )}
        {locations.length > 0 && (
          <>
            <dt>{text("initiative.places")}</dt>
            <dd>
              {locations.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ", "}
                  <Localized text={name} isNoted={false} />
                </span>
              ))}
            </dd>
          </>
        )}
        {children.length > 0 && (
          <>
            <dt>{text("initiative.parts")}</dt>
            <dd>
              <ul>
                {children.map(({ id, title }) => (
                  <li key={id}>
                    <PageLink page="initiative" of={id}>
                      <Localized text={title} />
                    </PageLink>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{text("confidence")}</dt>
        <dd>
          <ConfidenceLevel confidence={confidence} />
        </dd>
      </dl>
    </Section>
  );
};

const Sdgs = ({
  initiative: { sdgGoals, sdgGoalsAssignedBy },
}: {
  readonly initiative: Pick<NonNullable<InitiativeQuery["initiative"]>, "sdgGoals" | "sdgGoalsAssignedBy">;
}) => {
  const text = useText();
  if (sdgGoals.length === 0) return null;
  return (
    <>
      <dt>{text("initiative.sdgs")}</dt>
      <dd>
        {sdgGoals.join(", ")}
        {sdgGoalsAssignedBy === "DATASET" && (
          <span className="small soft"> ({text("initiative.byCompilers")})</span>
        )}
      </dd>
    </>
  );
};
