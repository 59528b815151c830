import type { FastifyReply, FastifyRequest, onRequestHookHandler } from "fastify";
import {
  type Authenticate,
  InvalidTokenError,
  IssuerUnreachableError,
  type Principal,
} from "../../kernel/auth";
import type { Logger } from "../../kernel/logger";
import { sendError } from "../errors/http-errors";
import { CHALLENGE_AFTER_INVALID } from "./challenge";

const principals = new WeakMap<FastifyRequest, Principal>();

/** Who sent the request; undefined for nobody in particular. */
export const principalOf = (request: FastifyRequest): Principal | undefined => principals.get(request);

interface AuthenticationOptions {
  readonly authenticate: Authenticate;
  readonly logger: Logger;
}

/** Checks the token of a request before anything else of it is read. Most have none, and do not wait. */
export const authentication = ({ authenticate, logger }: AuthenticationOptions): onRequestHookHandler => {
  const check = async (request: FastifyRequest, reply: FastifyReply, done: () => void): Promise<void> => {
    try {
      const principal = await authenticate(authorizationOf(request));
      if (principal !== undefined) principals.set(request, principal);
    } catch (error) {
      refuse(request, reply, error, logger);
      return;
    }
    done();
  };
  return (request, reply, done) => {
    if (request.headers.authorization === undefined) done();
    else void check(request, reply, done);
  };
};

/** Node.js keeps the first of several such headers: which of them is meant is not for us to guess. */
export const authorizationOf = ({
  raw: { headers, rawHeaders },
}: Pick<FastifyRequest, "raw">): string | undefined => {
  const isRepeated = rawHeaders.filter((name, at) => at % 2 === 0 && IS_AUTHORIZATION.test(name)).length > 1;
  return isRepeated ? "several headers" : headers.authorization;
};

const IS_AUTHORIZATION = /^authorization$/i;

const refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown, logger: Logger): void => {
  const ofRequest = logger.child({ requestId: request.id });
  reply.header("cache-control", "no-store");
  if (error instanceof InvalidTokenError) {
    ofRequest.info({ reason: error.reason }, "a token does not hold");
    reply.header("www-authenticate", CHALLENGE_AFTER_INVALID);
  }
  if (error instanceof IssuerUnreachableError) {
    ofRequest.warn({ reason: error.reason }, "the issuer of tokens cannot be reached");
  }
  sendError(request, reply, error, { logger });
};
