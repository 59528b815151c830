/** How a command's answer is printed. */
export interface OutputOptions {
  /** For machines: one JSON document on standard output, and nothing else there. */
  readonly json?: boolean;
}

export const JSON_OPTION = ["--json", "print the answer as JSON"] as const;

/** Prints a command's answer: `text` for people, `data` for machines. */
export const print = ({ json = false }: OutputOptions, data: unknown, text: string): void => {
  process.stdout.write(json ? `${JSON.stringify(data)}\n` : `${text}\n`);
};
