import { ProperName } from "../components/citations/source-names";
import { Close } from "../components/icons";
import { RecordLine } from "../components/standing/record-line";
import { Localized } from "../components/text/localized";
import { useText } from "../i18n/text";
import { PageLink } from "../routing/page-link";
import { useLive } from "./live-context";
import "./live.css";

const SHOWN = 3;

/** Says what was recorded while the page was open, without taking anything out of the reader's hands. */
export const LiveNews = () => {
  const text = useText();
  const { news, missed, putAway } = useLive();
  return (
    <div className="live-news" role="status" aria-live="polite">
      {news.length > 0 && (
        <div className="live-card">
          <div className="live-head">
            <strong>{text("live.recorded", { count: news.length })}</strong>
            <button
              type="button"
              className="button button-plain"
              onClick={putAway}
              aria-label={text("live.putAway")}
            >
              <Close />
            </button>
          </div>
          {missed > 0 && <p className="small soft">{text("live.missed", { count: missed })}</p>}
          <ol className="live-list">
            {news.slice(0, SHOWN).map(({ id, item, axis, from, to, country, retracts, recordedBy }) => (
              <li key={id}>
                <PageLink page="actionItem" of={item.id}>
                  <Localized text={item.title} isNoted={false} />
                </PageLink>
                <span className="small">
                  <span className="soft">{text(`StatusAxis.${axis}`)}: </span>
                  <RecordLine axis={axis} from={from} to={to} isRetraction={retracts != null} />
                </span>
                <span className="small soft">
                  {country != null && <Localized text={country.name} isNoted={false} />}
                  {country != null && " · "}
                  <ProperName>{recordedBy}</ProperName>
                </span>
              </li>
            ))}
          </ol>
          {news.length > SHOWN && (
            <p className="small soft">{text("live.more", { count: news.length - SHOWN })}</p>
          )}
        </div>
      )}
    </div>
  );
};
