import { sql } from "kysely";
import { type Done, Refused, type Turn, type UserError, userError } from "../../kernel/writing";
import type { RequestCorrectionInput } from "./correction.input";
import { feedPlaceOf } from "./feed-place";
import { missingNames } from "./subject-check";
import { SUBJECTS } from "./subjects";

const LEAST_REASON = 10;

/** What a text says; null where it says nothing. */
const said = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

const checkReason = ({ reason }: RequestCorrectionInput): UserError[] =>
  reason.trim().length >= LEAST_REASON
    ? []
    : [
        userError(
          "INVALID",
          ["reason"],
          `The reason says too little: write what is wrong and what is right, in at least ${LEAST_REASON} characters.`,
        ),
      ];

const checkSourceNamed = ({ sourceId, url }: RequestCorrectionInput): UserError[] =>
  sourceId || url
    ? []
    : [
        userError(
          "SOURCE_REQUIRED",
          ["sourceId"],
          "A correction needs a source that anybody can check: name one that the graph knows as sourceId, or an address as url.",
        ),
      ];

/** How the log may name who asks; null where they have not agreed. */
const publicName = ({ principal }: Turn, { isNamePublic, name }: RequestCorrectionInput): string | null =>
  isNamePublic ? (said(name) ?? principal?.name ?? null) : null;

const checkName = (turn: Turn, input: RequestCorrectionInput): UserError[] =>
  input.isNamePublic && publicName(turn, input) === null
    ? [
        userError(
          "INVALID",
          ["name"],
          "There is no name to make public: give one, or leave isNamePublic out.",
        ),
      ]
    : [];

const nextNumber = async ({ db }: Turn): Promise<string> => {
  const { rows } = await sql<{
    number: string;
  }>`select nextval(pg_get_serial_sequence('correction', 'number'))::text as number`.execute(db);
  return rows[0]?.number as string;
};

const insert = async (turn: Turn, input: RequestCorrectionInput): Promise<string> => {
  const number = await nextNumber(turn);
  const id = `correction-${number}`;
  const named = publicName(turn, input);
  await turn.db
    .insertInto("correction")
    .values({
      id,
      number,
      subject: input.subject,
      subject_id: input.subjectId,
      field: said(input.field),
      reason: input.reason,
      source_id: said(input.sourceId),
      url: input.url ?? null,
      locator: said(input.locator),
      requester_name: named ?? said(input.name),
      is_requester_public: named !== null,
      requester_contact: said(input.contact),
    })
    .execute();
  return id;
};

/** How the feed names who asks: by the name that a token vouches for, where they agree. */
const feedName = ({ name, principal }: Turn, { isNamePublic }: RequestCorrectionInput): string =>
  principal !== undefined && isNamePublic ? name : "A reader";

/** Adds a request to the log. */
export const requestCorrection = async (
  turn: Turn,
  input: RequestCorrectionInput,
): Promise<Done<{ readonly correction: string }>> => {
  const errors = [
    ...checkReason(input),
    ...checkSourceNamed(input),
    ...checkName(turn, input),
    ...(await missingNames(turn.db, input)),
  ];
  if (errors.length > 0) throw new Refused(errors);
  const { subject, subjectId } = input;
  const id = await insert(turn, input);
  const field = said(input.field);
  return {
    ids: { correction: id },
    target: { type: "Correction", id },
    by: feedName(turn, input),
    change: {
      kind: "CORRECTION_REQUESTED",
      summary: `A correction of ${SUBJECTS[subject].what} "${subjectId}"${field ? ` (${field})` : ""} was requested.`,
      correction_id: id,
      ...(await feedPlaceOf(turn.db, subject, subjectId)),
    },
  };
};
