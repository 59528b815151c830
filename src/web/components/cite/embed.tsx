import { useState } from "react";
import { VIEWS, type View } from "../../../charts";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { Copied } from "./copied";
import { embedCode } from "./embed-code";
import type { CitedPage } from "./formats";

/** What a view shows. */
const AXES = { status: "StatusAxis.OFFICIAL", assessment: "StatusAxis.ASSESSMENT" } as const;

/** The chart for other sites: what they put into their pages. */
export const Embed = ({ page }: { readonly page: CitedPage }) => {
  const text = useText();
  const { date } = useFormats();
  const [view, setView] = useState<View>("status");
  return (
    <section className="cite-part">
      <h3>{text("cite.embed")}</h3>
      <div className="button-group">
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === view}
            onClick={() => setView(each)}
          >
            {text(AXES[each])}
          </button>
        ))}
      </div>
      <Copied label={text("cite.embed")} content={embedCode(page, view)} />
      <p className="small soft">{text("cite.embedNote", { day: date(page.asOf) })}</p>
    </section>
  );
};
