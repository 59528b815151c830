/** What an attribute may be. */
export type AttributeValue = string | number;

/** A part of a drawing, as plain data: React shows it, and `markupOf` writes it. Attributes are named as in SVG. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly SvgNode[];
}

/** An element or a text. */
export type SvgNode = SvgElement | string;

export const element = (
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  children: readonly SvgNode[] = [],
): SvgElement => ({ name, attributes, children });
