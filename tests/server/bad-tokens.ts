import { randomUUID } from "node:crypto";
import {
  EncryptJWT,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import type { Grant } from "../../src/kernel/auth";
import { type LocalKey, publicPartOf, readLocalKey } from "../../src/kernel/auth/local-key";

/** What the server under test gives. */
interface Issuer {
  readonly dataDirectory: string;
  readonly tokenFor: (grant: Omit<Grant, "expiresAt"> & Partial<Grant>) => Promise<string>;
  readonly revoke: (token: string) => Promise<unknown>;
}

const now = (): number => Math.floor(Date.now() / 1000);

export const claimsOf = (token: string): JWTPayload =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

const keyOf = async (dataDirectory: string): Promise<LocalKey> => {
  const key = await readLocalKey(dataDirectory);
  if (key === undefined) throw new Error("no token was issued yet");
  return key;
};

/** Signs any claims with the server's own key. */
const forge = async (key: LocalKey, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: "ES256", kid: key.kid }).sign(await importJWK(key, "ES256"));

const without = (claims: JWTPayload, name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name));

/** Tokens that are right but for one claim; the id is of a token that holds. */
const wrongClaims = async ({ dataDirectory, tokenFor }: Issuer): Promise<Record<string, string>> => {
  const claims = claimsOf(await tokenFor({ role: "FOCAL_POINT", country: "KZ", subject: "secret-subject" }));
  const key = await keyOf(dataDirectory);
  const wrong: Record<string, JWTPayload> = {
    "expired an hour ago": { ...claims, exp: now() - 3600 },
    "expired a moment ago": { ...claims, exp: now() - 6 },
    "not yet valid": { ...claims, nbf: now() + 60 },
    "of another issuer": { ...claims, iss: "https://elsewhere.example" },
    "of an issuer that is no text": { ...claims, iss: 7 as never },
    "for another audience": { ...claims, aud: "elsewhere" },
    "not recorded": { ...claims, jti: randomUUID() },
    "with an unknown role": { ...claims, sarazm_role: "emperor" },
    "with a role of the graph's spelling": { ...claims, sarazm_role: "FOCAL_POINT" },
    "with several roles": { ...claims, sarazm_role: ["focal-point", "secretariat"] },
    "of a focal point of no country": without(claims, "sarazm_country"),
    "of a focal point of no country's code": { ...claims, sarazm_country: "kz" },
    "of a focal point of several countries": { ...claims, sarazm_country: ["KZ", "UZ"] },
    "of an assessor with a country": { ...claims, sarazm_role: "assessor" },
    "with an empty subject": { ...claims, sub: " " },
    "with a name of two lines": { ...claims, name: "one\ntwo" },
    "with a name that is read backwards": { ...claims, name: "\u202Etairaterces" },
    "with an expiry that is no number": { ...claims, exp: "tomorrow" as never },
  };
  for (const name of ["iss", "aud", "sub", "exp", "jti", "sarazm_role"]) {
    wrong[`without ${name}`] = without(claims, name);
  }
  const tokens = Object.entries(wrong).map(async ([name, given]) => [name, await forge(key, given)] as const);
  return Object.fromEntries(await Promise.all(tokens));
};

/** Tokens with the right claims whose signature proves nothing. */
const wrongSignatures = async ({ dataDirectory, tokenFor }: Issuer): Promise<Record<string, string>> => {
  const token = await tokenFor({ role: "SECRETARIAT", subject: "secret-subject" });
  const claims = claimsOf(token);
  const key = await keyOf(dataDirectory);
  const [head = "", payload = "", signature = ""] = token.split(".");
  const altered = Buffer.from(JSON.stringify({ ...claims, sarazm_role: "assessor" })).toString("base64url");
  const other = await generateKeyPair("ES256", { extractable: true });
  const publicPart = publicPartOf(key);
  const pem = await exportSPKI((await importJWK(publicPart, "ES256")) as never);
  const hmac = (secret: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", kid: key.kid })
      .sign(new TextEncoder().encode(secret));
  const byOther = (header: object) =>
    new SignJWT(claims).setProtectedHeader({ alg: "ES256", ...header }).sign(other.privateKey);
  return {
    "with an altered payload": [head, altered, signature].join("."),
    "with half its signature": [head, payload, signature.slice(0, 43)].join("."),
    "of algorithm none": new UnsecuredJWT(claims).encode(),
    "of algorithm none, with a signature": `${new UnsecuredJWT(claims).encode()}${signature}`,
    "signed with another key": await byOther({ kid: key.kid }),
    "signed with another key, under a name of its own": await byOther({ kid: "mine" }),
    "signed with another key, under no name": await byOther({}),
    "signed with a key that it brings along": await byOther({
      jwk: { kty: "EC", crv: "P-256", x: key.y, y: key.x },
    }),
    "signed by HS256 with the public key as the secret, in PEM": await hmac(pem),
    "signed by HS256 with the public key as the secret, in JSON": await hmac(JSON.stringify(publicPart)),
    "that wants an extension": await new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid: key.kid, crit: ["unheard-of"], "unheard-of": true })
      .sign(await importJWK(key, "ES256"), { crit: { "unheard-of": true } })
      .catch(() => "a.b.c"),
    "that is encrypted": await new EncryptJWT(claims)
      .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
      .encrypt(new Uint8Array(32)),
  };
};

/** Headers that are no bearer of one token. */
const wrongHeaders = async ({ tokenFor, revoke }: Issuer): Promise<Record<string, string>> => {
  const token = await tokenFor({ role: "ASSESSOR", subject: "secret-subject" });
  const revoked = await tokenFor({ role: "ASSESSOR", subject: "secret-subject" });
  await revoke(revoked);
  return {
    "a revoked token": `Bearer ${revoked}`,
    nothing: "",
    "a scheme without a token": "Bearer",
    "a token without a scheme": token,
    "another scheme": `Basic ${Buffer.from("admin:secret-subject").toString("base64")}`,
    "another scheme with a token": `Token ${token}`,
    "what is no token": "Bearer secret-subject",
    "what looks like a token": "Bearer a.b.c",
    "two tokens": `Bearer ${token} ${token}`,
    "two headers in one": `Bearer ${token}, Bearer ${token}`,
    "a token and a comma": `Bearer ${token},`,
    "a token with padding": `Bearer ${token}=`,
  };
};

/** Every kind of header that must be refused, by what is wrong with it. */
export const badHeaders = async (issuer: Issuer): Promise<ReadonlyMap<string, string>> => {
  const tokens = { ...(await wrongClaims(issuer)), ...(await wrongSignatures(issuer)) };
  const headers = Object.entries(tokens).map(
    ([name, token]) => [`a token ${name}`, `Bearer ${token}`] as const,
  );
  return new Map([...headers, ...Object.entries(await wrongHeaders(issuer))]);
};
