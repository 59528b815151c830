import { type LookupAddress, lookup } from "node:dns";
import { lookup as lookupNow } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { errorMessage } from "../kernel/errors";
import { isPublicAddress } from "./public-address";
import { RefusedTarget } from "./refused-target";

/** The longest that is taken: what is longer is a mistake. */
const MOST_CHARACTERS = 2_000;

/** What sending may reach. */
export interface Reach {
  readonly allowPrivateAddresses: boolean;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, "$1");

const refuseAddress = (host: string, address: string): RefusedTarget =>
  new RefusedTarget(
    host === address
      ? `${address} is an address of a private network, of this machine or of none`
      : `${host} has the address ${address}, which is one of a private network, of this machine or of none`,
  );

/** Reads an address that is to be sent to; what its host's name stands for is not looked at. */
export const parseTarget = (text: string, { allowPrivateAddresses }: Reach): URL => {
  if (text.length > MOST_CHARACTERS)
    throw new RefusedTarget(`it is longer than ${MOST_CHARACTERS} characters`);
  if (!URL.canParse(text)) throw new RefusedTarget("it is not a URL, as https://example.org/changes is one");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new RefusedTarget(`it begins with ${url.protocol}, and only https: and http: are sent to`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new RefusedTarget("it holds a user or a password: receivers check the signature instead");
  }
  const host = hostOf(url);
  if (isIP(host) !== 0 && !allowPrivateAddresses && !isPublicAddress(host)) throw refuseAddress(host, host);
  return url;
};

const refuseAny = (host: string, found: readonly LookupAddress[], { allowPrivateAddresses }: Reach): void => {
  const refused = allowPrivateAddresses ? undefined : found.find(({ address }) => !isPublicAddress(address));
  if (refused !== undefined) throw refuseAddress(host, refused.address);
};

/** Refuses a host any of whose addresses may not be sent to. */
export const checkHost = async (url: URL, reach: Reach): Promise<void> => {
  const host = hostOf(url);
  let found: LookupAddress[];
  try {
    found = await lookupNow(host, { all: true });
  } catch (error) {
    throw new RefusedTarget(`the address of ${host} was not found (${errorMessage(error)})`);
  }
  refuseAny(host, found, reach);
};

/**
 * For connecting: looks a name up and gives only addresses that were checked, so that the connection goes to one of
 * them, whatever the name stands for a moment later.
 */
export const checkedLookup =
  (reach: Reach): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      try {
        refuseAny(host, found, reach);
      } catch (refusal) {
        return done(refusal as Error, []);
      }
      if (options.all) return done(null, found);
      const [first] = found;
      return done(null, first?.address ?? "", first?.family);
    });
  };
