/** What an address keeps of the page as it is now. */
interface Kept {
  readonly day: string;
  readonly knownAt: string;
  readonly revision: number;
}

/** The address under which this page shows what it shows now: the day, what was known of it, and the revision. */
export const permanentAddress = (address: string, { day, knownAt, revision }: Kept): string => {
  const permanent = new URL(address);
  permanent.searchParams.set("asOf", day);
  permanent.searchParams.set("knownAt", knownAt);
  permanent.searchParams.set("revision", String(revision));
  permanent.hash = "";
  return permanent.href;
};
