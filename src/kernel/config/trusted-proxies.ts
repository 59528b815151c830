import ipaddr from "ipaddr.js";
import { z } from "zod";

/** The proxies in front of a server: how many in a row, or their addresses and networks. */
export type TrustedProxies = number | readonly string[];

const COUNT = /^([1-9]|10)$/;

const isPlace = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

const read = (value: string): TrustedProxies =>
  COUNT.test(value) ? Number(value) : value.split(",").map((place) => place.trim());

/** Four-part addresses only: ipaddr.js takes a plain number for an address too. */
const isListOfPlaces = (proxies: TrustedProxies): boolean =>
  typeof proxies === "number" || proxies.every((place) => /[.:]/.test(place) && isPlace(place));

export const trustedProxies = z.string().transform(read).refine(isListOfPlaces);
