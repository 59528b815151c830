import type { OutputOptions } from "./output";

const ERASE_LINE = "\r\u001B[K";

/** One line that changes, for people who wait; nothing in a file or a pipe. */
export const progressLine = ({
  json = false,
}: OutputOptions): { readonly tell: (text: string) => void; readonly end: () => void } => {
  const isShown = process.stderr.isTTY && !json;
  const tell = (text: string): void => {
    if (isShown) process.stderr.write(`${ERASE_LINE}${text}`);
  };
  return { tell, end: () => tell("") };
};
