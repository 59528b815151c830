import { Cited } from "../../components/citations/cited";
import { Figure } from "../../components/figure/figure";
import { Section } from "../../components/page/section";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import type { InitiativeAmountFragment } from "../../generated/graphql";
import { useText } from "../../i18n/text";

/** The figures that were named, each with who named it. */
export const Amounts = ({ amounts }: { readonly amounts: readonly InitiativeAmountFragment[] }) => {
  const text = useText();
  return (
    <Section title={text("initiative.amounts")}>
      {amounts.length === 0 ? (
        <Empty>{text("initiative.noAmounts")}</Empty>
      ) : (
        <ul className="rows tight">
          {amounts.map((amount) => (
            <li key={amount.id} id={amount.id}>
              <Figure figure={amount} />
              <p>
                <Localized text={amount.label} />
              </p>
              {amount.note != null && (
                <p className="small soft">
                  <Localized text={amount.note} />
                </p>
              )}
              <Cited citations={amount.citations} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
