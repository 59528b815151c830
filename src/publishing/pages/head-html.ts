import { XMLBuilder } from "fast-xml-parser";
import { plain } from "../../charts";

/** An element of a document's head: its attributes, or its text. */
export type HeadElement =
  | { readonly name: "meta" | "link"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly name: "title"; readonly text: string };

/** By this attribute the client finds what holds of this page only, when it shows another. */
const OF_PAGE = { "@data-of-page": "" };

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  unpairedTags: ["meta", "link"],
  suppressUnpairedNode: true,
  suppressBooleanAttributes: false,
});

const written = (element: HeadElement): string => {
  if (element.name === "title") {
    return builder.build({ title: { ...OF_PAGE, "#text": plain(element.text) } });
  }
  const attributes = Object.entries(element.attributes).map(([name, value]) => [`@${name}`, plain(value)]);
  return builder.build({ [element.name]: { ...OF_PAGE, ...Object.fromEntries(attributes) } });
};

/** Data, which browsers do not run. Nothing in it can end the script early: no text has a "<" of its own. */
const scriptOf = (data: object): string =>
  `<script data-of-page="" type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;

/** The elements of a head as HTML, with what it says to programs. */
export const headHtml = (elements: readonly HeadElement[], data?: object): string =>
  [...elements.map(written), ...(data === undefined ? [] : [scriptOf(data)])].join("\n    ");
