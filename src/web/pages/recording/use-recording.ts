import { type FormEvent, useState } from "react";
import type { AnyVariables, TypedDocumentNode } from "urql";
import { newKey, useWrite } from "../../access/use-write";
import type { UserError } from "../../access/user-error";
import { evidenceOf, newPiece, type Piece } from "../../components/form/evidence-fields";
import { errorsByField } from "../../components/form/form-field";
import type { RecordedFragment } from "../../generated/graphql";
import { useText } from "../../i18n/text";

/** The item as the writer has seen it. */
export interface Seen {
  readonly version: number;
  readonly isOutdated: boolean;
  /** What was written here is seen at once. */
  readonly see: (version: number) => void;
}

/** What all forms about an item have: evidence, a version, a key, and what came of sending. */
export const useRecording = <Data, Input, Variables extends AnyVariables & { readonly input: Input }>(
  document: TypedDocumentNode<Data, Variables>,
  payloadOf: (data: Data) => RecordedFragment,
  { version, isOutdated, see }: Seen,
) => {
  const text = useText();
  const [pieces, setPieces] = useState<readonly Piece[]>(() => [newPiece()]);
  const [key, setKey] = useState(newKey);
  const [done, setDone] = useState<string>();
  const write = useWrite(document, payloadOf);
  const submit =
    (input: object, onDone: () => void = () => {}) =>
    async (event: FormEvent) => {
      event.preventDefault();
      if (write.isSending || isOutdated) return;
      setDone(undefined);
      const whole = { ...input, evidence: evidenceOf(pieces), expectedVersion: version, idempotencyKey: key };
      const { payload } = await write.send({ input: whole } as unknown as Variables);
      if (payload?.actionItem == null || payload.statusChange == null) return;
      see(payload.actionItem.version);
      setDone(text("recording.done", { id: payload.statusChange.id }));
      setKey(newKey());
      setPieces([newPiece()]);
      onDone();
    };
  const errors: readonly UserError[] = write.errors;
  return { pieces, setPieces, errors, byField: errorsByField(errors), done, write, isOutdated, submit };
};

/** What a form about an item is made with, whatever it records. */
export type Recording = Pick<
  ReturnType<typeof useRecording>,
  "pieces" | "setPieces" | "errors" | "byField" | "done" | "isOutdated" | "submit"
> & { readonly write: Pick<ReturnType<typeof useRecording>["write"], "failure" | "isSending"> };
