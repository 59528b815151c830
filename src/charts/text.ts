import { element, type SvgElement } from "./element";

/** Wider than letters are on average: nobody measures them here. */
const LETTER_WIDTH = 0.58;

/** How wide a text is at most, more or less. */
export const widthOf = (text: string, size: number): number => [...text].length * size * LETTER_WIDTH;

/** A word in pieces that are no wider than there is room: addresses have no spaces. */
const piecesOf = (word: string, size: number, room: number): readonly string[] => {
  const most = Math.max(1, Math.floor(room / widthOf("m", size)));
  const letters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += most) pieces.push(letters.slice(at, at + most).join(""));
  return pieces;
};

/** A text in lines that are no wider than there is room. */
export const linesOf = (text: string, size: number, room: number): readonly string[] => {
  // Where spaces are unbreakable, lines do not break.
  const words = text.split(/[ \t\r\n]+/).filter((word) => word !== "");
  const lines: string[] = [];
  for (const piece of words.flatMap((word) => piecesOf(word, size, room))) {
    const longer = `${lines.at(-1) ?? ""} ${piece}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
};

interface TextOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly direction: "ltr" | "rtl";
  /** Which part of the text is at x, as it is read. */
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: number;
}

export const textAt = (
  content: string,
  { x, y, size, fill, direction, anchor = "start", weight }: TextOptions,
): SvgElement =>
  element(
    "text",
    {
      x: rounded(x),
      y: rounded(y),
      "font-size": size,
      ...(weight !== undefined && { "font-weight": weight }),
      fill,
      direction,
      "text-anchor": anchor,
    },
    [content],
  );

/** Tenths of a pixel are as much as anybody sees. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
