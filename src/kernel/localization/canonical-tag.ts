/** A BCP 47 tag in its canonical form, `uz-cyrl` as `uz-Cyrl`; undefined where it is none. */
export const canonicalTag = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};
