/** The address of a licence: they go by their SPDX identifiers. */
export const licenceAddress = (licence: string): string =>
  `https://spdx.org/licenses/${encodeURIComponent(licence)}`;
