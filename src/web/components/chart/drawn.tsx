import { createElement, Fragment, type ReactElement } from "react";
import type { SvgElement, SvgNode } from "../../../charts";

/** React names attributes as the DOM's properties, but for those of ARIA and of data. */
const reactName = (name: string): string =>
  /^(aria|data)-/.test(name) ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const shown = (node: SvgNode): ReactElement | string => {
  if (typeof node === "string") return node;
  const properties = Object.entries(node.attributes).map(([name, value]) => [reactName(name), value]);
  return createElement(node.name, Object.fromEntries(properties), ...node.children.map(shown));
};

/** A drawing in the page. */
export const Drawn = ({ drawing }: { readonly drawing: SvgElement }) => <Fragment>{shown(drawing)}</Fragment>;
