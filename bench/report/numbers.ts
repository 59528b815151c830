const DIGITS = 3;

/** Three significant digits, without an exponent: 0.0712, 3.14, 1190; nothing where there is no number. */
export const significant = (value: number | undefined): string => {
  if (value === undefined || !Number.isFinite(value)) return "";
  if (value === 0) return "0";
  const decimals = DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(20, Math.max(0, decimals)));
};

/** What part of the other a number is; undefined where either is unknown, or the other nothing. */
export const ratio = (value: number | undefined, other: number | undefined): number | undefined =>
  value === undefined || other === undefined || other === 0 ? undefined : value / other;
