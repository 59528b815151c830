import { Localized } from "../../components/text/localized";
import type { OverviewQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";

type Plans = OverviewQuery["actionPlans"];

/** Says of the plans that had not been adopted on the day that is shown: which items there are is as it is today. */
export const NotYetAdopted = ({ plans }: { readonly plans: Plans }) => {
  const text = useText();
  const { date } = useFormats();
  const { day } = useAsOf();
  return plans.map(({ id, title, document }) => {
    const adoptedOn = document?.adoptedOn;
    // A day within the month or year that is known may be before or after the adoption: nothing is said of it.
    if (adoptedOn == null || day === undefined || day >= adoptedOn) return null;
    return (
      <p key={id} className="note" role="status">
        <Localized text={title} isNoted={false} />
        {": "}
        {text("overview.notAdopted", { day: date(day), adopted: date(adoptedOn) })}
      </p>
    );
  });
};
