import type { DisputedFragment } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { Cited } from "../citations/cited";
import { ConfidenceLevel } from "../confidence/confidence-level";
import { InEnglish } from "../text/in-english";
import { Localized } from "../text/localized";
import "./disputed.css";

/** Where sources contradict each other: every position, with who says it. */
export const Disputed = ({ disagreement }: { readonly disagreement: DisputedFragment }) => {
  const text = useText();
  const { id, topic, positions, assessment, confidence } = disagreement;
  return (
    <article id={id} className="disputed">
      <h3>
        <Localized text={topic} />
      </h3>
      <ul className="positions">
        {positions.map(({ value, citations }) => (
          <li key={value} className="card">
            <p className="position-value">
              <InEnglish>{value}</InEnglish>
            </p>
            <Cited citations={citations} />
          </li>
        ))}
      </ul>
      <p className="small">
        <strong>{text("disagreement.assessment")}</strong> <Localized text={assessment} />{" "}
        <span className="soft">
          ({text("confidence")}: <ConfidenceLevel confidence={confidence} />)
        </span>
      </p>
    </article>
  );
};
