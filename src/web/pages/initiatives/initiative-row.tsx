import { Snippet } from "../../components/list/snippet";
import { StandingSummary } from "../../components/standing/standing-summary";
import { Localized } from "../../components/text/localized";
import type { InitiativeRowFragment, SearchInitiativesQuery } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

interface InitiativeRowProps {
  readonly initiative: InitiativeRowFragment;
  readonly snippet?: SearchInitiativesQuery["initiatives"]["nodes"][number]["snippet"] | undefined;
}

/** Each country once, whatever its roles. */
const countriesOf = ({ countries }: InitiativeRowFragment) => [
  ...new Map(countries.map(({ country }) => [country.code, country])).values(),
];

/** An initiative in a list. */
export const InitiativeRow = ({ initiative, snippet }: InitiativeRowProps) => {
  const text = useText();
  const { id, title, summary, kind, stage, progress, sectors } = initiative;
  return (
    <article className="initiative-row">
      <div className="initiative-row-words">
        <h3>
          <PageLink page="initiative" of={id}>
            <Localized text={title} />
          </PageLink>
        </h3>
        <p className="initiative-row-summary">
          {snippet === undefined ? <Localized text={summary} /> : <Snippet snippet={snippet} />}
        </p>
        <p className="small soft">
          {text(`InitiativeKind.${kind}`)} · {text(`InitiativeStage.${stage}`)}
          {sectors.map(({ code, name }) => (
            <span key={code}>
              {" · "}
              <Localized text={name} isNoted={false} />
            </span>
          ))}
        </p>
        <ul className="tags">
          {countriesOf(initiative).map(({ code, name }) => (
            <li key={code}>
              <PageLink page="country" of={code} className="tag">
                <Localized text={name} isNoted={false} />
              </PageLink>
            </li>
          ))}
        </ul>
      </div>
      <StandingSummary standing={progress} />
    </article>
  );
};
