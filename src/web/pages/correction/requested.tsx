import { correctedTarget } from "../../components/correction/corrected-target";
import type { RequestCorrectionMutation } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

/** A correction as it stands in the public log. */
export type RequestedCorrection = NonNullable<RequestCorrectionMutation["requestCorrection"]["correction"]>;

/** Says that a request is on record, and leads to the log and to the page of what it is about. */
export const Requested = ({ correction }: { readonly correction: RequestedCorrection }) => {
  const text = useText();
  const target = correctedTarget(correction);
  return (
    <>
      <p>{text("correction.done", { id: correction.id })}</p>
      <p>
        <PageLink page="corrections" hash={correction.id}>
          {text("correction.seeLog")}
        </PageLink>
      </p>
      {target !== undefined && (
        <p>
          <PageLink {...target}>{text("correction.seeRecord")}</PageLink>
        </p>
      )}
    </>
  );
};
