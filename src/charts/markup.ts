import type { SvgElement, SvgNode } from "./element";
import { plain } from "./plain";

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it stands in XML and in HTML, between tags and in attributes. */
export const escapeMarkup = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);

const attributesOf = ({ attributes }: SvgElement): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join("");

/** A drawing as XML. */
export const markupOf = (node: SvgNode): string => {
  if (typeof node === "string") return escapeMarkup(node);
  const { name, children } = node;
  const start = `<${name}${attributesOf(node)}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(markupOf).join("")}</${name}>`;
};
