import type { Locator, Page } from "playwright-core";

/** What has the focus, and what a person sees of that. */
export interface Focus {
  /** Its place among everything on the page; -1 where nothing has the focus. */
  readonly place: number;
  readonly html: string;
  /** Whether an outline or a shadow marks it or its frame; of what is drawn, whether other lines do. */
  readonly isMarked: boolean;
  /** Whether it is in the window, and nothing else lies over it. */
  readonly isInSight: boolean;
}

const FOCUS = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return { place: -1, html: "", isMarked: false, isInSight: false };
  const marks = (one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  const lines = () => [...element.querySelectorAll("*")].map((one) => {
    const { stroke, strokeWidth } = getComputedStyle(one);
    return stroke + strokeWidth;
  }).join();
  const isDrawnAnew = () => {
    const focused = lines();
    element.blur();
    const left = lines();
    element.focus();
    return focused !== left;
  };
  const middle = (box) => document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  const boxes = [...element.getClientRects()];
  return {
    place: [...document.querySelectorAll("*")].indexOf(element),
    html: element.outerHTML.slice(0, 160),
    isMarked: element instanceof SVGElement ? isDrawnAnew() : marks(element) || marks(element.parentElement),
    isInSight: boxes.some((box) => {
      const hit = middle(box);
      return hit !== null && (element.contains(hit) || hit.contains(element) || element.parentElement.contains(hit));
    }),
  };
})()`;

export const focusOf = (page: Page): Promise<Focus> => page.evaluate<Focus>(FOCUS);

/** Everything that the Tab key leads to, from the beginning of the page until it begins anew. */
export const tabStops = async (page: Page, most: number): Promise<readonly Focus[]> => {
  const stops: Focus[] = [];
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const focus = await focusOf(page);
    // A date has several stops within: its day, month and year.
    if (focus.place === stops.at(-1)?.place) continue;
    if (focus.place === -1 || stops.some(({ place }) => place === focus.place)) break;
    stops.push(focus);
  }
  return stops;
};

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes on by Tab until something has the focus; fails where that never happens, or where nobody sees it. */
export const tabTo = async (page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press(key);
    if (!(await hasFocus(target))) continue;
    const focus = await focusOf(page);
    if (!focus.isMarked || !focus.isInSight) throw new Error(`Nobody sees the focus: ${focus.html}`);
    return;
  }
  throw new Error(`${key} does not lead to ${target}.`);
};

const MOST_PRESSES = 150;
