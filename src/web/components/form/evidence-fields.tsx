import { useId, useRef } from "react";
import { useText } from "../../i18n/text";
import { Close, Plus } from "../icons";
import { EVENT_CHOICES } from "./event-choices";
import { type FieldErrors, FieldMessages, FormField } from "./form-field";

/** One piece of evidence as it is typed. */
export interface Piece {
  readonly key: number;
  readonly url: string;
  readonly sourceId: string;
  readonly eventId: string;
  readonly locator: string;
}

let keys = 0;

export const newPiece = (): Piece => ({ key: ++keys, url: "", sourceId: "", eventId: "", locator: "" });

const NAMES = ["url", "sourceId", "eventId", "locator"] as const;

const isEmpty = (piece: Piece): boolean => NAMES.every((name) => piece[name].trim() === "");

/** The pieces as the graph takes them; those that say nothing are left out. */
export const evidenceOf = (pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => !isEmpty(piece))
    .map((piece) =>
      Object.fromEntries(NAMES.map((name) => [name, piece[name].trim()]).filter(([, value]) => value !== "")),
    );

/** The names of the inputs. */
export const evidenceFields = (pieces: readonly Piece[]): string[] => [
  "evidence",
  ...pieces.flatMap((_, index) => NAMES.map((name) => `evidence.${index}.${name}`)),
];

interface EvidenceFieldsProps {
  readonly pieces: readonly Piece[];
  readonly errors: FieldErrors;
  readonly onChange: (pieces: readonly Piece[]) => void;
}

/** What a record rests on: addresses that anybody can check, or sources and events that the graph knows. */
export const EvidenceFields = ({ pieces, errors, onChange }: EvidenceFieldsProps) => {
  const text = useText();
  const id = useId();
  const add = useRef<HTMLButtonElement>(null);
  const remove = (key: number): void => {
    onChange(pieces.filter((piece) => piece.key !== key));
    // The button that was pressed goes with its piece.
    add.current?.focus();
  };
  const change = (key: number, changed: Partial<Piece>) =>
    onChange(pieces.map((piece) => (piece.key === key ? { ...piece, ...changed } : piece)));
  const messages = [
    ...(errors["evidence"] ?? []),
    ...pieces.flatMap((_, index) => errors[`evidence.${index}`] ?? []),
  ];
  return (
    <fieldset
      className="form-group"
      data-invalid={messages.length > 0}
      {...(messages.length > 0 && { "aria-describedby": id })}
    >
      <legend>{text("form.evidence")}</legend>
      <FieldMessages id={id} messages={messages} />
      {pieces.map((piece, index) => (
        <div key={piece.key} className="form-piece">
          <FormField name={`evidence.${index}.url`} label={text("form.url")} errors={errors}>
            {(props) => (
              <input
                {...props}
                type="url"
                dir="ltr"
                placeholder="https://"
                value={piece.url}
                onChange={({ target }) => change(piece.key, { url: target.value })}
              />
            )}
          </FormField>
          <FormField name={`evidence.${index}.sourceId`} label={text("form.sourceId")} errors={errors}>
            {(props) => (
              <input
                {...props}
                dir="ltr"
                value={piece.sourceId}
                onChange={({ target }) => change(piece.key, { sourceId: target.value })}
              />
            )}
          </FormField>
          <FormField name={`evidence.${index}.eventId`} label={text("form.eventId")} errors={errors}>
            {(props) => (
              <input
                {...props}
                dir="ltr"
                list={EVENT_CHOICES}
                value={piece.eventId}
                onChange={({ target }) => change(piece.key, { eventId: target.value })}
              />
            )}
          </FormField>
          <FormField name={`evidence.${index}.locator`} label={text("form.locator")} errors={errors}>
            {(props) => (
              <input
                {...props}
                value={piece.locator}
                onChange={({ target }) => change(piece.key, { locator: target.value })}
              />
            )}
          </FormField>
          {pieces.length > 1 && (
            <button
              type="button"
              className="button button-plain"
              aria-label={text("form.removePiece", { number: index + 1 })}
              onClick={() => remove(piece.key)}
            >
              <Close />
            </button>
          )}
        </div>
      ))}
      <button
        ref={add}
        type="button"
        className="button form-add"
        onClick={() => onChange([...pieces, newPiece()])}
      >
        <Plus />
        {text("form.addPiece")}
      </button>
    </fieldset>
  );
};
