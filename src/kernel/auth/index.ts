export {
  declarePermissions,
  describePermissions,
  type Facts,
  mustBeAllowed,
  mustBeAllowedOn,
  type Permission,
  type Permissions,
  permissionsOf,
  type Scope,
} from "./permission";
export { type Authenticate, type Principal, ROLES, type Role } from "./principal";
