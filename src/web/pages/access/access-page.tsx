import { type FormEvent, useId, useRef, useState } from "react";
import { type Holder, holderOf, keepToken, useToken } from "../../access/token";
import { SendButton } from "../../components/form/send-button";
import { useFocusOnChange } from "../../components/form/use-focus-on-change";
import "../../components/form/form.css";
import "./access.css";
import { NamedHead } from "../../components/page/named-head";
import { useFormats } from "../../i18n/formats";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

type Refusal = "access.notAToken" | "access.notHeld" | "failed.unreachable";

/** Asks the server whether a token holds: it says so of any question, the least one too. */
const refusalOf = async (token: string): Promise<Refusal | undefined> => {
  if (holderOf(token) === undefined) return "access.notAToken";
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": localeOfPage(),
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    return response.status === 401 ? "access.notHeld" : undefined;
  } catch {
    return "failed.unreachable";
  }
};

/** Where those who hold a token give it, and take it away again. */
export const AccessPage = () => {
  const text = useText();
  const holder = holderOf(useToken());
  const place = useFocusOnChange(holder === undefined);
  return (
    <>
      <NamedHead page="access" />
      <div ref={place} tabIndex={-1}>
        {holder === undefined ? <GiveToken /> : <Held holder={holder} />}
      </div>
      <p className="soft access-note">
        {text("access.readers")} <PageLink page="correction">{text("correction.title")}</PageLink>
      </p>
    </>
  );
};

const GiveToken = () => {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<Refusal>();
  const [isAsking, setAsking] = useState(false);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (isAsking) return;
    setAsking(true);
    const token = typed.trim();
    const refused = await refusalOf(token);
    setAsking(false);
    setRefusal(refused);
    if (refused === undefined) keepToken(token);
    else input.current?.focus();
  };
  return (
    <form className="form" onSubmit={give}>
      <div className="form-field" data-invalid={refusal !== undefined}>
        <label htmlFor={id}>{text("access.token")}</label>
        <span id={`${id}-hint`} className="small soft">
          {text("access.kept")}
        </span>
        <input
          ref={input}
          id={id}
          type="password"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          required
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby={`${id}-hint ${id}-error`}
        />
        <p id={`${id}-error`} className="form-errors" role="alert">
          {refusal !== undefined && text(refusal)}
        </p>
      </div>
      <div className="form-actions">
        <SendButton isBlocked={isAsking}>{text("access.use")}</SendButton>
      </div>
    </form>
  );
};

const Held = ({ holder: { role, country, name, until } }: { readonly holder: Holder }) => {
  const text = useText();
  const { moment } = useFormats();
  return (
    <div className="card form" role="status">
      <dl className="facts">
        <dt>{text("access.role")}</dt>
        <dd>
          {text(`access.role.${role}`)}
          {country !== undefined && ` (${country})`}
        </dd>
        <dt>{text("access.name")}</dt>
        <dd>{name ?? text("access.noName")}</dd>
        {until !== undefined && (
          <>
            <dt>{text("access.until")}</dt>
            <dd>{moment(until.toISOString())} UTC</dd>
          </>
        )}
      </dl>
      <p className="soft">{text(`access.may.${role}`)}</p>
      <div className="form-actions">
        <button type="button" className="button" onClick={() => keepToken(undefined)}>
          {text("access.signOut")}
        </button>
        <PageLink page="actionItems" className="button button-main">
          {text("page.actionItems")}
        </PageLink>
      </div>
    </div>
  );
};
