import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { afterAll } from "vitest";
import type { OpenIdIssuer } from "../../src/kernel/config";

const AUDIENCE = "sarazm-test";

interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>["privateKey"];
  readonly jwk: JWK;
}

/** An issuer as OpenID Connect has it, as far as who checks its tokens can see: its public keys, at an address. */
export interface TestIssuer extends OpenIdIssuer {
  /** How often its keys were fetched. */
  readonly fetches: () => number;
  /** Signs with a key of its own, the latest unless another is named. */
  readonly sign: (claims: JWTPayload, key?: SigningKey) => Promise<string>;
  /** Publishes a new key in place of those before, and signs with it from now on. */
  readonly rotate: (alg?: string) => Promise<SigningKey>;
  /** How it answers from now on; by itself: with its keys. */
  readonly answer: (respond: ((response: ServerResponse) => void) | undefined) => void;
  readonly stop: () => Promise<void>;
  /** At the same address. */
  readonly start: () => Promise<void>;
}

/** An issuer of its own for one test file, on a free port. */
export const startIssuer = async (): Promise<TestIssuer> => {
  let key: SigningKey | undefined;
  let made = 0;
  let fetches = 0;
  let respond: ((response: ServerResponse) => void) | undefined;
  const server = createServer((_, response) => {
    fetches += 1;
    if (respond !== undefined) respond(response);
    else
      response
        .setHeader("content-type", "application/jwk-set+json")
        .end(JSON.stringify({ keys: [key?.jwk] }));
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;

  const rotate = async (alg = "RS256"): Promise<SigningKey> => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    made += 1;
    const kid = `key-${made}`;
    key = { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
    return key;
  };
  await rotate();

  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  afterAll(stop);

  return {
    jwksUrl: `${issuer}/keys`,
    issuer,
    audience: AUDIENCE,
    fetches: () => fetches,
    sign: (claims, by = key) => {
      if (by === undefined) throw new Error("the issuer has no key");
      return new SignJWT({ iss: issuer, aud: AUDIENCE, ...claims })
        .setProtectedHeader({ alg: by.alg, kid: by.kid })
        .setIssuedAt()
        .sign(by.privateKey);
    },
    rotate,
    answer: (how) => {
      respond = how;
    },
    stop,
    start: () => listen(port),
  };
};
