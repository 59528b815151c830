import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { PAGE_FACTS } from "../../routing/page-facts";
import { PageHead } from "./page-head";

type Facts = typeof PAGE_FACTS;

interface NamedHeadProps {
  readonly page: { [Page in keyof Facts]: Facts[Page] extends { lede: string } ? Page : never }[keyof Facts];
  readonly actions?: ReactNode;
}

/** The head of a page that is called the same whatever is in it. */
export const NamedHead = ({ page, actions }: NamedHeadProps) => {
  const text = useText();
  const { title, lede } = PAGE_FACTS[page];
  return (
    <PageHead title={text(title)} lede={<p>{text(lede)}</p>} {...(actions !== undefined && { actions })} />
  );
};
