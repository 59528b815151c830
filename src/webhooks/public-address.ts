import ipaddr from "ipaddr.js";

const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the open internet: not of this machine, of a private network, or reserved for
 * anything. An IPv4 address written as IPv6 counts as what it is; of IPv6 only what is given out (2000::/3).
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
};
