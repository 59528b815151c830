import { holderOf, useToken } from "../../access/token";
import type { CorrectionSubject } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

interface ChangeLinksProps {
  readonly subject: CorrectionSubject;
  readonly id: string;
}

/** How a reader says that something is wrong, and how who holds a token records where an item stands. */
export const ChangeLinks = ({ subject, id }: ChangeLinksProps) => {
  const text = useText();
  const holder = holderOf(useToken());
  return (
    <>
      {holder !== undefined && subject === "ACTION_ITEM" && (
        <PageLink page="recording" of={id} className="button">
          {text("recording.title")}
        </PageLink>
      )}
      <PageLink page="correction" search={{ subject, subjectId: id }} className="button">
        {text("correction.title")}
      </PageLink>
    </>
  );
};
