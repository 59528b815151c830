import { PageHead } from "../components/page/page-head";
import { useText } from "../i18n/text";
import { PageLink } from "../routing/page-link";

/** An address at which nothing is. */
export const MissingPage = () => {
  const text = useText();
  return (
    <>
      <PageHead title={text("missing.title")} lede={<p>{text("missing.why")}</p>} />
      <PageLink page="overview">{text("page.overview")}</PageLink>
    </>
  );
};
