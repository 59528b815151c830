import { errors, importJWK, type JWTVerifyGetKey } from "jose";
import { keyFileState, LOCAL_ALGORITHM, publicPartOf, readLocalKey } from "./local-key";

interface KnownKey {
  /** Of the file that it was read from. */
  readonly state: string | undefined;
  readonly kid: string | undefined;
  readonly key: Awaited<ReturnType<typeof importJWK>>;
}

const read = async (dataDirectory: string, state: string | undefined): Promise<KnownKey> => {
  const found = await readLocalKey(dataDirectory);
  if (found === undefined) throw new errors.JWKSNoMatchingKey();
  return { state, kid: found.kid, key: await importJWK(publicPartOf(found), LOCAL_ALGORITHM) };
};

/** Finds the key of a data directory, also one that is made, made anew or removed while the server runs. */
export const localKeys = (dataDirectory: string): JWTVerifyGetKey => {
  let known: KnownKey | undefined;
  return async ({ kid }) => {
    const state = await keyFileState(dataDirectory);
    if (known === undefined || known.state !== state) known = await read(dataDirectory, state);
    if (known.kid !== kid) throw new errors.JWKSNoMatchingKey();
    return known.key;
  };
};
