import { DatasetLinks, FeedLink } from "../components/take-away/follow";
import { useFormats } from "../i18n/formats";
import { useText } from "../i18n/text";
import { PageLink } from "../routing/page-link";
import { useDatasetAnswer } from "./use-dataset";

/** What is served here, at which revision, and where programs ask. */
export const SiteFoot = () => {
  const text = useText();
  const { moment, number } = useFormats();
  const { data, failure, retry } = useDatasetAnswer();
  const dataset = data?.dataset;
  return (
    <footer className="site-foot">
      <div className="site-foot-inner">
        {dataset !== undefined && (
          <p>
            <span lang={dataset.title.language}>{dataset.title.text}</span>
            <br />
            {text("foot.revision", {
              revision: number(dataset.revision),
              moment: moment(dataset.updatedAt),
              licence: dataset.licence,
            })}
            {dataset.isSynthetic && <strong> {text("foot.synthetic")}</strong>}
          </p>
        )}
        {failure !== undefined && (
          <p>
            {text("failed", { what: text("foot.what") })}{" "}
            <button type="button" className="button" onClick={retry}>
              {text("failed.retry")}
            </button>
          </p>
        )}
        <p className="site-foot-links">
          <PageLink page="corrections">{text("corrections.title")}</PageLink>
          <FeedLink />
          <DatasetLinks />
          <a href="/graphiql">{text("foot.graphiql")}</a>
        </p>
      </div>
    </footer>
  );
};
