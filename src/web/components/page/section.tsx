import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: ReactNode;
  /** What stands at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page, with a heading that names it. */
export const Section = ({ title, aside, id, className = "", children }: SectionProps) => {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={`section ${className}`} {...(id && { id })}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
};
