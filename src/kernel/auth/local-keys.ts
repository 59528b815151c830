import { errors, importJWK, type JWTVerifyGetKey } from "jose";
import { LOCAL_ALGORITHM, publicPartOf, readLocalKey } from "./local-key";

type ImportedKey = Awaited<ReturnType<typeof importJWK>>;

/** Finds the key of a data directory, also one that is made, or made anew, while the server runs. */
export const localKeys = (dataDirectory: string): JWTVerifyGetKey => {
  let known: { readonly kid: string; readonly key: ImportedKey } | undefined;

  const read = async (kid: string | undefined): Promise<ImportedKey> => {
    const found = await readLocalKey(dataDirectory);
    if (found === undefined || found.kid !== kid) throw new errors.JWKSNoMatchingKey();
    known = { kid, key: await importJWK(publicPartOf(found), LOCAL_ALGORITHM) };
    return known.key;
  };

  return async ({ kid }) => (known !== undefined && known.kid === kid ? known.key : read(kid));
};
