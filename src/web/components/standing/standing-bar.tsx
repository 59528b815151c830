import "./marks.css";
import "./standing-bar.css";

/** One part of a bar. */
export interface BarPart {
  /** The class that colours it: "status-CLOSED". */
  readonly className: string;
  readonly label: string;
  readonly count: number;
}

interface StandingBarProps {
  readonly parts: readonly BarPart[];
  /** What the full width stands for; without it, all parts together. */
  readonly outOf?: number;
  readonly isLarge?: boolean;
}

/** How items are shared out among values. What it shows is told in words, too. */
export const StandingBar = ({ parts, outOf, isLarge = false }: StandingBarProps) => {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const share = outOf === undefined || outOf === 0 ? 1 : total / outOf;
  return (
    <span className={isLarge ? "bar bar-large" : "bar"}>
      <span className="for-screen-readers">
        {shown.map(({ label, count }) => `${label}: ${count}`).join("; ")}
      </span>
      <span className="bar-parts" aria-hidden="true" style={{ inlineSize: `${share * 100}%` }}>
        {shown.map(({ className, label, count }) => (
          <span
            key={className}
            className={`bar-part ${className}`}
            title={`${label}: ${count}`}
            style={{ flexGrow: count }}
          />
        ))}
      </span>
    </span>
  );
};
