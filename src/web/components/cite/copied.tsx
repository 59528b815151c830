import { useState } from "react";
import { useText } from "../../i18n/text";

interface CopiedProps {
  /** What the text is. */
  readonly label: string;
  readonly content: string;
  /** Where it may be saved as a file: what that is called. */
  readonly fileName?: string;
}

/** A text to take away: copied, or as a file. */
export const Copied = ({ label, content, fileName }: CopiedProps) => {
  const text = useText();
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(content);
    setCopied(content);
  };
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(content)}`;
  return (
    <div className="copied">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={label}>
        <pre dir="ltr">{content}</pre>
      </section>
      <div className="copied-tools">
        {navigator.clipboard !== undefined && (
          <button type="button" className="button" onClick={() => void copy()}>
            {text(copied === content ? "cite.copied" : "cite.copy")}
          </button>
        )}
        {fileName !== undefined && (
          <a className="button" href={file} download={fileName}>
            {text("cite.save")}
          </a>
        )}
      </div>
    </div>
  );
};
