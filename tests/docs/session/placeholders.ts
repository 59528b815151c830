import { expect } from "vitest";

const PLACEHOLDER = /<([A-Z][A-Z0-9-]*)>|…/g;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** A text of the page as a pattern, and the names in it in the order of its groups. */
const patternOf = (text: string): { pattern: RegExp; names: string[] } => {
  const names: string[] = [];
  let source = "";
  let end = 0;
  for (const { 0: found, 1: name, index } of text.matchAll(PLACEHOLDER)) {
    source += escaped(text.slice(end, index));
    source += name === undefined ? ".*?" : '([^\\s"]+)';
    if (name !== undefined) names.push(name);
    end = index + found.length;
  }
  return { pattern: new RegExp(`^${source}${escaped(text.slice(end))}$`, "s"), names };
};

/** What stands in angle brackets on the page, and what it was this time. */
export class Placeholders {
  private readonly values = new Map<string, string>();

  /** A text with what is known put in: for commands. */
  fill(text: string): string {
    return text.replace(
      PLACEHOLDER,
      (found, name: string | undefined) => this.values.get(name ?? "") ?? found,
    );
  }

  /** Compares a text with the page's, and learns what is new in it. */
  match(expected: string, actual: string): void {
    const { pattern, names } = patternOf(this.fill(expected));
    const found = actual.match(pattern);
    if (found === null) expect(actual).toBe(this.fill(expected));
    names.forEach((name, index) => {
      const value = found?.[index + 1] ?? "";
      expect(value, `the page's <${name}>`).toBe(this.values.get(name) ?? value);
      this.values.set(name, value);
    });
  }

  /** Compares an answer with the page's: as JSON, whatever its white space. */
  matchJson(expected: string, actual: string): void {
    this.match(JSON.stringify(JSON.parse(expected), null, 1), JSON.stringify(JSON.parse(actual), null, 1));
  }
}
