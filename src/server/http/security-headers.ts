import helmet, { type HelmetOptions } from "helmet";

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** The headers that tell browsers what a page or an answer may load and do. */
export const securityHeaders = (directives: Readonly<Record<string, readonly string[]>>): Headers => {
  const options: HelmetOptions = {
    contentSecurityPolicy: { useDefaults: false, directives: directives as never },
    crossOriginResourcePolicy: { policy: "cross-origin" },
    // Whether the address is served over TLS, and for how long, is known to whoever operates the proxy in front.
    strictTransportSecurity: false,
  };
  const headers: Record<string, string> = {};
  // They are the same for every answer, so they are worked out once.
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  helmet(options)({} as never, response as never, () => undefined);
  return headers;
};

/** An answer is data: it loads nothing. */
export const DATA_SECURITY = securityHeaders({ defaultSrc: ["'none'"], frameAncestors: ["'none'"] });
