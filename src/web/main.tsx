import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { Provider } from "urql";
import { createGraphClient } from "./graph/client";
import { Languages, loadMessages } from "./i18n/languages";
import { localeOfPage } from "./i18n/locales";
import { createRouter } from "./routing/router";
import { applyStoredTheme } from "./shell/theme";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/preferences.css";
import "./styles/print.css";

applyStoredTheme();

const locale = localeOfPage();
const router = createRouter();
const client = createGraphClient(locale);
const messages = await loadMessages(locale);

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the client.");
createRoot(root).render(
  <StrictMode>
    <Languages locale={locale} messages={messages}>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </Languages>
  </StrictMode>,
);
