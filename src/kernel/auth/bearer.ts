import { InvalidTokenError } from "./errors";

/** RFC 6750, for tokens of three parts in base64url (RFC 7519). The scheme's name is in any case. */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** The token of an `Authorization` header. */
export const bearerToken = (authorization: string): string => {
  const token = BEARER.exec(authorization.trim())?.[1];
  if (token === undefined) throw new InvalidTokenError("the header is not 'Bearer' and one token");
  return token;
};

/**
 * The `authorization` that a client names among the parameters of its WebSocket, where browsers let it send no header.
 * What is no text is no token that could hold either.
 */
export const authorizationIn = (parameters: unknown): string | undefined => {
  if (typeof parameters !== "object" || parameters === null) return undefined;
  const given = Object.entries(parameters).filter(([name]) => name.toLowerCase() === "authorization");
  return given.length === 0 ? undefined : given.map(([, value]) => String(value)).join(", ");
};
