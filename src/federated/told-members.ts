import { type Member, membersIn, type ToldMember, tellMembers } from "../federation";

/** How long after a member was asked for its schema it is asked again: in vain, or not. */
const RETRY_MS = 5_000;
const REFRESH_MS = 60_000;

interface Asked {
  readonly told: ToldMember;
  readonly again: number;
}

/** The list of members, and their schemas: files are read anew each time, members asked now and then. */
export class ToldMembers {
  readonly #asked = new Map<string, Asked>();

  /** @param file the list; by default the one that Sarazm brings along */
  constructor(private readonly file: string | undefined) {}

  /** Throws what is wrong with the list; what is wrong with a member stands in place of its schema. */
  async read(): Promise<readonly ToldMember[]> {
    const members = await membersIn(this.file);
    return Promise.all(members.map((member) => this.#tell(member)));
  }

  async #tell(member: Member): Promise<ToldMember> {
    if (member.schemaFile !== undefined) return tell(member);
    const key = `${member.name} ${member.url}`;
    const known = this.#asked.get(key);
    if (known !== undefined && performance.now() < known.again) return { ...known.told, member };
    const now = await tell(member);
    const isTold = typeof now.sdl === "string";
    // One that is down for a while has told already what it is.
    const sdl = isTold || typeof known?.told.sdl !== "string" ? now.sdl : known.told.sdl;
    const told = { member, sdl };
    this.#asked.set(key, { told, again: performance.now() + (isTold ? REFRESH_MS : RETRY_MS) });
    return told;
  }
}

const tell = async (member: Member): Promise<ToldMember> => {
  const [told] = await tellMembers([member]);
  return told as ToldMember;
};
