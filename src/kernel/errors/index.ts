export { errorCode, errorMessage } from "./error-message";
export { EXIT_CODES, type ExitCode } from "./exit-code";
export { UserFacingError } from "./user-facing-error";
