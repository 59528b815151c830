import { readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { errorMessage, UserFacingError } from "../../kernel/errors";
import { INTROSPECTION, type Member, membersFileSchema } from "./member";
import { type LocatedYaml, locateYaml } from "./yaml-lines";

/** Reads the list of members, or tells everything that is wrong with it, each with its file, line and column. */
export async function readMembers(file: string, ownNames: readonly string[] = []): Promise<Member[]> {
  const shown = shortest(file);
  const yaml = locateYaml(shown, await readList(file));
  const parsed = membersFileSchema.safeParse(yaml.value);
  if (!parsed.success) throw refusal(parsed.error.issues.map((issue) => describeIssue(issue, yaml)));
  const members = parsed.data.members.map((member, index) => ({
    ...member,
    place: yaml.placeOf(["members", index]),
    schemaFile: member.schema === INTROSPECTION ? undefined : resolve(dirname(file), member.schema),
  }));
  const taken = takenNames(members, ownNames, yaml);
  if (taken.length > 0) throw refusal(taken);
  return members;
}

async function readList(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UserFacingError(
      `The list of members ${file} cannot be read (${errorMessage(error)}): give one with --members.`,
      { cause: error },
    );
  }
}

/** From where the command runs, unless that is far away. */
function shortest(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere === "" || fromHere.startsWith("..") ? file : fromHere;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function describeIssue(issue: Issue, { placeOf }: LocatedYaml): string {
  const what = issue.path.map(String).join(".") || "the file";
  const told = /^(is|belongs) /.test(issue.message) ? issue.message : `is wrong: ${issue.message}`;
  return `${placeOf(issue.path)}: ${what} ${told}.`;
}

function takenNames(members: readonly Member[], own: readonly string[], { placeOf }: LocatedYaml): string[] {
  return members.flatMap(({ name }, index) => {
    const isOwn = own.includes(name);
    if (!isOwn && members.findIndex((member) => member.name === name) === index) return [];
    const other = isOwn ? "one of our own subgraphs" : "another member";
    return [
      `${placeOf(["members", index, "name"])}: ${other} is called ${name} already: choose another name.`,
    ];
  });
}

function refusal(lines: readonly string[]): UserFacingError {
  return new UserFacingError(lines.join("\n"));
}
