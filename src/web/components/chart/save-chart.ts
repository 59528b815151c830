const SVG = "http://www.w3.org/2000/svg";
const CREDIT_HEIGHT = 26;
const HEAD_HEIGHT = 30;
const PADDING = 12;

interface Saved {
  readonly name: string;
  readonly title: string;
  /** Where it comes from. */
  readonly credit: string;
  readonly paper: string;
  readonly ink: string;
  readonly isRightToLeft: boolean;
}

const line = (
  text: string,
  y: number,
  width: number,
  { ink, isRightToLeft }: Saved,
  size: number,
): SVGElement => {
  const element = document.createElementNS(SVG, "text");
  element.setAttribute("x", String(isRightToLeft ? width - PADDING : PADDING));
  element.setAttribute("y", String(y));
  element.setAttribute("font-size", String(size));
  element.setAttribute("fill", ink);
  element.setAttribute("direction", isRightToLeft ? "rtl" : "ltr");
  element.textContent = text;
  return element;
};

/** The chart as a picture that stands by itself: with its title, and with where it comes from. */
const standalone = (chart: SVGSVGElement, saved: Saved): SVGSVGElement => {
  const width = Number(chart.getAttribute("width"));
  const height = Number(chart.getAttribute("height"));
  const whole = document.createElementNS(SVG, "svg");
  const fullHeight = height + HEAD_HEIGHT + CREDIT_HEIGHT;
  whole.setAttribute("xmlns", SVG);
  whole.setAttribute("width", String(width));
  whole.setAttribute("height", String(fullHeight));
  whole.setAttribute("viewBox", `0 0 ${width} ${fullHeight}`);
  whole.setAttribute("font-family", "system-ui, sans-serif");
  whole.setAttribute("color", saved.ink);
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", saved.paper);
  const inner = chart.cloneNode(true) as SVGSVGElement;
  inner.setAttribute("y", String(HEAD_HEIGHT));
  inner.setAttribute("font-size", "11");
  whole.append(
    ground,
    line(saved.title, 20, width, saved, 14),
    inner,
    line(saved.credit, fullHeight - 9, width, saved, 11),
  );
  return whole;
};

/** Gives the chart to the reader as a file. */
export const saveChart = (chart: SVGSVGElement, saved: Saved): void => {
  const text = new XMLSerializer().serializeToString(standalone(chart, saved));
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${saved.name}.svg`;
  link.click();
  URL.revokeObjectURL(address);
};
