/**
 * A PostgreSQL regular expression for tags of languages that are written from right to left: by their
 * usual script (Unicode CLDR's script metadata), or by a script subtag.
 */
export const RIGHT_TO_LEFT =
  "^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(-(?!Latn|Cyrl|Deva)|$)|-(Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)(-|$)";
