export { causeMessage, errorCode, errorMessage } from "./error-message";
export { EXIT_CODES, type ExitCode, exitCodeDocs } from "./exit-code";
export { UserFacingError } from "./user-facing-error";
