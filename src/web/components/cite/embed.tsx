import { useState } from "react";
import type { View } from "../../../charts";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { ViewChoice } from "../chart/view-choice";
import { Copied } from "./copied";
import { embedCode } from "./embed-code";
import type { CitedPage } from "./formats";

/** The chart for other sites: what they put into their pages. */
export const Embed = ({ page }: { readonly page: CitedPage }) => {
  const text = useText();
  const { date } = useFormats();
  const [view, setView] = useState<View>("status");
  return (
    <section className="cite-part">
      <h3>{text("cite.embed")}</h3>
      <div className="button-group">
        <ViewChoice view={view} onChoose={setView} />
      </div>
      <Copied label={text("cite.embed")} content={embedCode(page, view)} />
      <p className="small soft">{text("cite.embedNote", { day: date(page.asOf) })}</p>
    </section>
  );
};
