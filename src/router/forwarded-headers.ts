import type { RoutedContext } from "../graph";

/** What of a client's request decides what a subgraph answers. */
const FORWARDED = ["accept-language", "authorization", "sarazm-revision"] as const;

/** The headers of a request to a subgraph. Between the two nothing is compressed: they are near each other. */
export const forwardedHeaders = ({ head }: RoutedContext): Record<string, string> => ({
  "content-type": "application/json",
  "accept-encoding": "identity",
  "x-request-id": head.id,
  "x-forwarded-for": head.ip,
  ...Object.fromEntries(
    FORWARDED.flatMap((name) => {
      const value = head.headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  ),
});
