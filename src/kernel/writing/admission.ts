import { GraphQLError } from "graphql";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Lets whoever is at an address write once more, or throws an error that says when they may. */
export type Admission = (address: string) => Promise<void>;

const HOUR_SECONDS = 3600;

/** Who holds one IPv6 address mostly holds the 2^64 that begin alike. */
const IPV6_PREFIX_BYTES = 8;

const placeOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  const bytes = parsed.toByteArray();
  return (parsed.kind() === "ipv6" ? bytes.slice(0, IPV6_PREFIX_BYTES) : bytes).join(".");
};

const rateLimited = (perHour: number, { msBeforeNext }: RateLimiterRes): GraphQLError => {
  const retryAfterSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  // As Apollo Server reads it; other packages declare other types of headers for the same property.
  const http: object = { status: 429, headers: new Map([["retry-after", String(retryAfterSeconds)]]) };
  return new GraphQLError(
    `Without an access token, at most ${perHour} an hour are taken from one address, and yours has sent as many: send it again in ${retryAfterSeconds} seconds.`,
    {
      extensions: {
        code: "RATE_LIMITED",
        retryAfterSeconds,
        http,
      },
    },
  );
};

const notTaken = (): GraphQLError =>
  new GraphQLError('This server takes it with an access token only: send one as "Authorization: Bearer …".', {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });

/** So many from each address an hour, counted in the memory of this process; 0: none. */
export const admitPerHour = (perHour: number): Admission => {
  if (perHour === 0) return () => Promise.reject(notTaken());
  const limiter = new RateLimiterMemory({ points: perHour, duration: HOUR_SECONDS });
  return async (address) => {
    try {
      await limiter.consume(placeOf(address));
    } catch (error) {
      throw error instanceof RateLimiterRes ? rateLimited(perHour, error) : error;
    }
  };
};
