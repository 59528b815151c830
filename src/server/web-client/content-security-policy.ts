import { securityHeaders } from "../http/security-headers";

/** Nothing from elsewhere, and nothing inline: scripts and styles are this server's files. */
export const CLIENT_SECURITY = securityHeaders({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
});
