/** Each colour on light and on dark ground; the page's style sheet names the same ones. */
export const PALETTE = {
  paper: ["#fbfaf6", "#12181a"],
  ink: ["#1a2326", "#e8ebe6"],
  "ink-soft": ["#4b585b", "#a8b5b5"],
  line: ["#dfdbcf", "#2c3739"],
  accent: ["#0b625c", "#66cdc3"],
  "status-PIPELINE": ["#67757f", "#93a4ae"],
  "status-IMPLEMENTATION": ["#1c6cb0", "#68aeee"],
  "status-FINALISATION": ["#6a4db4", "#b29bf0"],
  "status-CLOSED": ["#28763b", "#6ecb84"],
  "status-CANCELLED": ["#b0342a", "#f28c82"],
  "status-SUSPENDED": ["#a15a00", "#efb058"],
  "assessment-NO_EVIDENCE": ["#8a8778", "#8b9592"],
  "assessment-NOT_STARTED": ["#8c3a5b", "#e08fb0"],
  "assessment-LIMITED": ["#4c968f", "#47867f"],
  "assessment-SUBSTANTIAL": ["#1f736c", "#6dbfb5"],
  "assessment-COMPLETE": ["#084743", "#b9f2ea"],
} as const;

/** What a colour is for. */
export type Colour = keyof typeof PALETTE;

/** Light or dark, whatever its reader prefers. */
export const THEMES = ["light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** The paint of a colour, as attributes take it. */
export type Paint = (colour: Colour) => string;

/** By the custom properties of whatever surrounds the drawing: it follows the page, or `ADAPTIVE_STYLE`. */
export const byProperty: Paint = (colour) => `var(--${colour})`;

/** In one theme for good: for pictures that are shown by programs without style sheets. */
export const inTheme =
  (theme: Theme): Paint =>
  (colour) =>
    PALETTE[colour][THEMES.indexOf(theme)] ?? "";

const propertiesIn = (theme: Theme): string =>
  (Object.keys(PALETTE) as Colour[]).map((colour) => `--${colour}:${inTheme(theme)(colour)}`).join(";");

/** Gives a picture that stands by itself its reader's theme. */
export const ADAPTIVE_STYLE = `:root{${propertiesIn("light")}}@media(prefers-color-scheme:dark){:root{${propertiesIn("dark")}}}`;
