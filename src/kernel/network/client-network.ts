import ipaddr from "ipaddr.js";

/** Who holds one IPv6 address mostly holds the 2^64 that begin alike. */
const IPV6_PREFIX_BYTES = 8;

/** What a limit for each address counts by: an IPv4 address, or the half of an IPv6 one that a holder cannot choose. */
export const clientNetwork = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  const bytes = parsed.toByteArray();
  return (parsed.kind() === "ipv6" ? bytes.slice(0, IPV6_PREFIX_BYTES) : bytes).join(".");
};
