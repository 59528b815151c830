import type { Qualifier } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import "./figure.css";

interface FigureProps {
  readonly figure: {
    readonly value: string;
    readonly unit: string;
    readonly qualifier: Qualifier;
    readonly period?: { readonly start?: string | null; readonly end?: string | null } | null;
  };
}

/** A figure as it was stated: with its unit, how exact it is, and for when. */
export const Figure = ({ figure: { value, unit, qualifier, period } }: FigureProps) => {
  const text = useText();
  const { decimal, date } = useFormats();
  const times = [...new Set([period?.start, period?.end].filter((time) => time != null))].map(date);
  return (
    <p className="figure">
      {qualifier !== "EXACT" && <span className="soft">{text(`Qualifier.${qualifier}`)} </span>}
      <strong className="figures">{decimal(value)}</strong> <bdi lang="en">{unit}</bdi>
      {times.length > 0 && <span className="small soft"> · {times.join(" – ")}</span>}
    </p>
  );
};
