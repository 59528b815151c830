export { createAuthenticate, refuseTokens } from "./authenticate";
export { authorizationIn } from "./bearer";
export { claimOf, countryCode, oneLine, publicName, type RoleClaim, roleClaims, roleOf } from "./claims";
export { AUTH_ERROR_CODE, InvalidTokenError, IssuerUnreachableError } from "./errors";
export { type Grant, type IssuedToken, issueToken, type LocalIssuer } from "./local-tokens";
export { auditManagement, type Manager, SERVER } from "./management";
export {
  declarePermissions,
  describePermissions,
  type Facts,
  isOurs,
  mustBeAllowed,
  mustBeAllowedOn,
  type Permission,
  type Permissions,
  permissionsOf,
  type Scope,
} from "./permission";
export { type Authenticate, type Principal, ROLES, type Role } from "./principal";
export { listTokens, type RecordedToken, type Revocation, revokeToken } from "./token-register";
