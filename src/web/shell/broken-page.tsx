import { useRouteError } from "react-router";
import { PageHead } from "../components/page/page-head";
import { useText } from "../i18n/text";

/** The whole of it could not be shown: there is nothing around it. */
export const BrokenShell = () => (
  <main>
    <BrokenPage />
  </main>
);

/** A page that could not be loaded or shown: a release since then, a broken line, a mistake of ours. */
export const BrokenPage = () => {
  const text = useText();
  const error = useRouteError();
  return (
    <div role="alert">
      <PageHead title={text("broken.title")} lede={<p>{text("broken.why")}</p>} />
      <p className="small soft">{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {text("broken.reload")}
      </button>
    </div>
  );
};
