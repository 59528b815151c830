/** How a 401 asks for a token (RFC 6750): without an error where none was sent. */
export const CHALLENGE = 'Bearer realm="sarazm"';

/** Where one was sent that does not hold. */
export const CHALLENGE_AFTER_INVALID = `${CHALLENGE}, error="invalid_token"`;
