import { TABS } from "./default-tabs";
import { type GraphiqlAsset, graphiqlAsset } from "./graphiql-asset";

export const ASSETS_PATH = "/graphiql/assets";

const TITLE = "Sarazm · GraphiQL";
const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** A doorway under a roof: four strokes, so that the page needs no image of anybody else's. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M3 13 16 4l13 9v15h-8V18h-10v10H3z" fill="#0b6e69"/></svg>`;

/** What a person must know before anything else, where most of what they could type is refused. */
const ONLY_PERSISTED = `<p role="status" style="margin: 0; padding: 0.75rem 1rem; background: #fff3cd; color: #3d2f00; font: 1rem/1.4 sans-serif">This server answers persisted documents only: it refuses every operation that is not one of them, to the letter, and tells nothing of its schema.</p>`;

export interface GraphiqlSite {
  readonly page: string;
  /** Where only persisted documents are answered. */
  readonly pageOfPersisted: string;
  readonly assets: ReadonlyMap<string, GraphiqlAsset>;
}

const addressOf = ({ name }: GraphiqlAsset): string => `${ASSETS_PATH}/${name}`;

/** Starts GraphiQL in the page. Monaco asks for its workers by these labels. */
const startScript = (workers: Record<string, GraphiqlAsset>): string => {
  const addresses = Object.fromEntries(
    Object.entries(workers).map(([label, asset]) => [label, addressOf(asset)]),
  );
  const options = {
    endpoint: "/graphql",
    title: TITLE,
    defaultTabs: TABS,
    shouldPersistHeaders: false,
  };
  return `const workers = ${JSON.stringify(addresses)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };
YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), ${JSON.stringify(options)});
`;
};

const pageOf = (
  parts: Record<"style" | "library" | "start" | "icon", GraphiqlAsset>,
  notice = "",
): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${TITLE}</title>
    <link rel="icon" href="${addressOf(parts.icon)}">
    <link rel="stylesheet" href="${addressOf(parts.style)}">
    <script defer src="${addressOf(parts.library)}"></script>
    <script defer src="${addressOf(parts.start)}"></script>
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript; the graph itself does not: send queries to /graphql.</noscript>
    ${notice}<div id="root"></div>
  </body>
</html>
`;

const buildSite = async (): Promise<GraphiqlSite> => {
  // Nine megabytes of scripts: read when somebody opens the page, not when the server starts.
  const graphiql = await import("@graphql-yoga/render-graphiql/graphiql");
  const workers = {
    editorWorkerService: graphiqlAsset("editor-worker.js", SCRIPT, graphiql.editorWorkerService),
    json: graphiqlAsset("json-worker.js", SCRIPT, graphiql.jsonWorker),
    graphql: graphiqlAsset("graphql-worker.js", SCRIPT, graphiql.graphqlWorker),
  };
  const parts = {
    style: graphiqlAsset("graphiql.css", STYLE, graphiql.css),
    library: graphiqlAsset("graphiql.js", SCRIPT, graphiql.js),
    start: graphiqlAsset("start.js", SCRIPT, startScript(workers)),
    icon: graphiqlAsset("icon.svg", "image/svg+xml", ICON),
  };
  const assets = [...Object.values(workers), ...Object.values(parts)];
  return {
    page: pageOf(parts),
    pageOfPersisted: pageOf(parts, ONLY_PERSISTED),
    assets: new Map(assets.map((asset) => [asset.name, asset])),
  };
};

let site: Promise<GraphiqlSite> | undefined;

/** GraphiQL's page and files, put together once. */
export const graphiqlSite = (): Promise<GraphiqlSite> => {
  site ??= buildSite();
  return site;
};
