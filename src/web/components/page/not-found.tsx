import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import type { PageName } from "../../routing/paths";
import { PageHead } from "./page-head";

interface NotFoundProps {
  readonly id: string;
  /** The list in which all of its kind are. */
  readonly page: Extract<
    PageName,
    "initiatives" | "actionItems" | "countries" | "leaders" | "summits" | "sources"
  >;
}

/** Nothing has this id. */
export const NotFound = ({ id, page }: NotFoundProps) => {
  const text = useText();
  return (
    <>
      <PageHead title={text("missing.title")} lede={<p>{text("missing.id", { id })}</p>} />
      <PageLink page={page}>{text(`page.${page}`)}</PageLink>
    </>
  );
};
