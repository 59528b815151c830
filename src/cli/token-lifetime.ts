import { InvalidArgumentError } from "commander";

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const MOST_DAYS = 366;

/** Reads for how long a token is to hold: 30d, 12h, 90m. */
export const lifetimeMs = (value: string): number => {
  const [, count = "", unit = ""] = /^([1-9]\d{0,5})([mhd])$/.exec(value) ?? [];
  const lifetime = Number(count) * (UNIT_MS[unit] ?? 0);
  if (lifetime > 0 && lifetime <= MOST_DAYS * (UNIT_MS["d"] ?? 0)) return lifetime;
  throw new InvalidArgumentError(
    `Give days, hours or minutes, as in 30d, 12h or 90m, and at most ${MOST_DAYS}d.`,
  );
};
