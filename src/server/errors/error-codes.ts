/** The codes that this server itself gives to errors, beside Apollo's for operations that are wrong. */
export const SERVER_ERROR_CODE = {
  badRequest: "BAD_REQUEST",
  badUserInput: "BAD_USER_INPUT",
  internal: "INTERNAL_SERVER_ERROR",
  methodNotAllowed: "METHOD_NOT_ALLOWED",
  notFound: "NOT_FOUND",
  payloadTooLarge: "PAYLOAD_TOO_LARGE",
  timeout: "OPERATION_TIMED_OUT",
  tooComplex: "OPERATION_TOO_COMPLEX",
  unavailable: "SERVICE_UNAVAILABLE",
  unsupportedMediaType: "UNSUPPORTED_MEDIA_TYPE",
} as const;
