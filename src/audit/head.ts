/** A place on the chain with its hash: who keeps it can prove later that nothing up to there was changed. */
export interface Head {
  readonly sequence: bigint;
  readonly hash: Buffer;
}

const HEAD = /^(\d{1,18}):([0-9a-f]{64})$/i;

/** "<sequence>:<hash>", or undefined where it is something else. */
export const parseHead = (value: string): Head | undefined => {
  const [, sequence, hash] = HEAD.exec(value.trim()) ?? [];
  if (sequence === undefined || hash === undefined) return undefined;
  return { sequence: BigInt(sequence), hash: Buffer.from(hash, "hex") };
};

export const formatHead = ({ sequence, hash }: Head): string => `${sequence}:${hash.toString("hex")}`;
