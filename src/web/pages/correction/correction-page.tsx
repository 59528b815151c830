import { type FormEvent, useState } from "react";
import { newKey, useWrite } from "../../access/use-write";
import { useFilters } from "../../components/facets/use-filters";
import { errorsByField, FormField } from "../../components/form/form-field";
import { FormOutcome } from "../../components/form/form-outcome";
import { SendButton } from "../../components/form/send-button";
import { NamedHead } from "../../components/page/named-head";
import {
  type CorrectionSubject,
  RequestCorrectionDocument,
  type RequestCorrectionMutation,
} from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { type Chosen, FindRecord } from "./find-record";
import { Requested, type RequestedCorrection } from "./requested";

const SUBJECTS: readonly CorrectionSubject[] = [
  "ACTION_ITEM",
  "STATUS_CHANGE",
  "INITIATIVE",
  "EVENT",
  "INDICATOR",
  "SOURCE",
  "DISAGREEMENT",
  "DOCUMENT",
  "ACTION_PLAN",
  "SUMMIT",
  "LEADER",
  "COUNTRY",
];

const TEXTS = ["subjectId", "field", "reason", "url", "sourceId", "locator", "name", "contact"] as const;

type Typed = Readonly<Record<(typeof TEXTS)[number], string>>;

const payloadOf = ({ requestCorrection }: RequestCorrectionMutation) => requestCorrection;

/** What is filled in, without what is not. */
const filled = (typed: Typed) =>
  Object.fromEntries(TEXTS.map((name) => [name, typed[name].trim()]).filter(([, value]) => value !== ""));

/** Says that something is wrong: for everyone. */
export const CorrectionPage = () => (
  <>
    <NamedHead page="correction" />
    <CorrectionForm />
  </>
);

const useCorrection = () => {
  const { one } = useFilters();
  const [subject, setSubject] = useState<CorrectionSubject>(
    SUBJECTS.find((known) => known === one("subject")) ?? "ACTION_ITEM",
  );
  const [typed, setTyped] = useState<Typed>({
    subjectId: one("subjectId") ?? "",
    field: one("field") ?? "",
    reason: "",
    url: "",
    sourceId: "",
    locator: "",
    name: "",
    contact: "",
  });
  const [isNamePublic, setNamePublic] = useState(false);
  const [key, setKey] = useState(newKey);
  const [requested, setRequested] = useState<RequestedCorrection>();
  const write = useWrite(RequestCorrectionDocument, payloadOf);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (write.isSending) return;
    setRequested(undefined);
    const { reason, subjectId } = typed;
    const input = { ...filled(typed), reason, subjectId, subject, isNamePublic, idempotencyKey: key };
    const { payload } = await write.send({ input });
    setRequested(payload?.correction ?? undefined);
    if (payload?.correction == null) return;
    setKey(newKey());
    setTyped((before) => ({ ...before, reason: "" }));
  };
  const choose = ({ subject: chosen, subjectId }: Chosen) => {
    setSubject(chosen);
    setTyped((before) => ({ ...before, subjectId, field: "" }));
    // What was chosen from goes away; where it went to has the focus then.
    document.querySelector<HTMLElement>("[name=subjectId]")?.focus();
  };
  return {
    subject,
    setSubject,
    typed,
    setTyped,
    choose,
    isNamePublic,
    setNamePublic,
    requested,
    write,
    submit,
  };
};

const CorrectionForm = () => {
  const text = useText();
  const { one } = useFilters();
  const {
    subject,
    setSubject,
    typed,
    setTyped,
    choose,
    isNamePublic,
    setNamePublic,
    requested,
    write,
    submit,
  } = useCorrection();
  const errors = errorsByField(write.errors);
  const input = (name: keyof Typed, attributes: { readonly type?: string; readonly dir?: "ltr" } = {}) => (
    <FormField name={name} label={text(`correction.${name}`)} errors={errors}>
      {(props) => (
        <input
          {...props}
          {...attributes}
          value={typed[name]}
          onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      {one("subjectId") === undefined && <FindRecord onChoose={choose} />}
      <form className="form" onSubmit={submit} noValidate>
        <FormOutcome
          errors={write.errors}
          byField={errors}
          fields={["subject", ...TEXTS]}
          failure={write.failure}
          done={requested && <Requested correction={requested} />}
        />
        <div className="form-row">
          <FormField name="subject" label={text("correction.subject")} errors={errors}>
            {(props) => (
              <select
                {...props}
                value={subject}
                onChange={({ target }) => setSubject(target.value as CorrectionSubject)}
              >
                {SUBJECTS.map((value) => (
                  <option key={value} value={value}>
                    {text(`CorrectionSubject.${value}`)}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          {input("subjectId", { dir: "ltr" })}
          {input("field", { dir: "ltr" })}
        </div>
        <FormField
          name="reason"
          label={text("correction.reason")}
          hint={text("correction.reasonHint")}
          errors={errors}
        >
          {(props) => (
            <textarea
              {...props}
              dir="auto"
              value={typed.reason}
              onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
            />
          )}
        </FormField>
        <div className="form-row">
          {input("url", { type: "url", dir: "ltr" })}
          {input("sourceId", { dir: "ltr" })}
          {input("locator")}
        </div>
        <div className="form-row">
          {input("name")}
          {input("contact")}
        </div>
        <label className="form-check">
          <input
            type="checkbox"
            checked={isNamePublic}
            onChange={({ target }) => setNamePublic(target.checked)}
          />
          {text("correction.isNamePublic")}
        </label>
        <div className="form-actions">
          <SendButton isBlocked={write.isSending}>{text("correction.send")}</SendButton>
        </div>
      </form>
    </>
  );
};
