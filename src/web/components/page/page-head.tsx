import type { ReactNode } from "react";
import { documentTitle } from "./document-title";
import "./page-head.css";

interface PageHeadProps {
  /** The title, as text: the browser's tab and history show it. */
  readonly title: string;
  /** The title as it is shown, where it is more than text. */
  readonly children?: ReactNode;
  /** What kind of page it is, above the title. */
  readonly kicker?: ReactNode;
  readonly lede?: ReactNode;
  /** What can be done with the page. */
  readonly actions?: ReactNode;
}

/** The head of a page; `main` is named after its title. */
export const PageHead = ({ title, children, kicker, lede, actions }: PageHeadProps) => (
  <div className="page-head">
    <title>{documentTitle(title)}</title>
    <div className="page-head-words">
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 id="page-title">{children ?? title}</h1>
      {lede !== undefined && <div className="lede">{lede}</div>}
    </div>
    {actions !== undefined && <div className="page-actions">{actions}</div>}
  </div>
);
