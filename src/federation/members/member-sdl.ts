import { readFile } from "node:fs/promises";
import { causeMessage, errorMessage } from "../../kernel/errors";
import { TimeIsUp, within } from "../../kernel/network";
import type { CompositionProblem } from "../composing/problem";
import type { Member } from "./member";
import { post, TooLong } from "./post";

/** The schema of a member, from its file or from itself. */
export async function sdlOfMember(member: Member): Promise<string | CompositionProblem> {
  return member.schemaFile === undefined ? askForSdl(member) : readSchema(member, member.schemaFile);
}

async function readSchema(member: Member, file: string): Promise<string | CompositionProblem> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    return {
      code: "SCHEMA_FILE_MISSING",
      where: null,
      subgraphs: [member.name],
      what: `The schema of ${member.name} cannot be read: ${errorMessage(error)}.`,
      advice: `Mend the path at ${member.place}; it counts from the folder of that file.`,
    };
  }
}

async function askForSdl(member: Member): Promise<string | CompositionProblem> {
  try {
    const { status, text } = await within(member.timeLimitMs, (signal) => post(asking(member), signal));
    return sdlIn(text) ?? unasked(member, `its answer (status ${status}) has no _service.sdl`);
  } catch (error) {
    return unasked(member, reasonOf(error, member));
  }
}

function asking({ url }: Member) {
  return { url, body: JSON.stringify({ query: "{ _service { sdl } }" }) };
}

function sdlIn(body: string): string | undefined {
  try {
    const sdl: unknown = JSON.parse(body)?.data?._service?.sdl;
    return typeof sdl === "string" ? sdl : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown, { timeLimitMs }: Member): string {
  if (error instanceof TooLong) return "its answer is too long";
  if (error instanceof TimeIsUp) return `no answer within ${timeLimitMs} ms`;
  return causeMessage(error);
}

function unasked(member: Member, reason: string): CompositionProblem {
  return {
    code: "UNREACHABLE_MEMBER",
    where: null,
    subgraphs: [member.name],
    what: `${member.name} does not tell its schema at ${member.url}: ${reason}.`,
    advice: `Start it, mend its address at ${member.place}, or keep its schema in a file and name that there.`,
  };
}
