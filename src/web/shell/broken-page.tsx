import type { ComponentType } from "react";
import { useRouteError } from "react-router";
import { PageHead } from "../components/page/page-head";
import { useText } from "../i18n/text";

/** The whole of it could not be shown: there is nothing around it. */
export const BrokenShell = () => (
  <main>
    <BrokenPage />
  </main>
);

/** A page that could not be shown: a mistake of ours. */
export const BrokenPage = () => <Broken error={useRouteError()} />;

/**
 * A page in the place of one that could not be loaded: a release since then, a broken line. React Router shows nothing
 * below a route whose `lazy` has failed where a route above has a `HydrateFallback`.
 */
export const brokenBy =
  (error: unknown): ComponentType =>
  () => <Broken error={error} />;

const Broken = ({ error }: { readonly error: unknown }) => {
  const text = useText();
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
