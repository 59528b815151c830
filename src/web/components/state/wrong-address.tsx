import { useText } from "../../i18n/text";
import { useChangeAddress } from "../../routing/use-change-address";
import { isPlace, PLACES, type Value } from "./wrong-values";

/** Says what in the address names nothing, and leads on without it. */
export const WrongAddress = ({ values }: { readonly values: readonly Value[] }) => {
  const text = useText();
  const change = useChangeAddress();
  const isOfPlace = values.every(isPlace);
  const goOn = async () => {
    await change((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of values) after.delete(name, value);
      // What is left makes another list, and a place in this one is none in that.
      for (const name of PLACES) after.delete(name);
      return after;
    });
    // The button that was pressed goes with what it is about.
    document.querySelector("main")?.focus();
  };
  return (
    <>
      {!isOfPlace && (
        <p>
          {values.map(([name, value]) => (
            <code key={`${name}=${value}`} dir="ltr">
              {`${name}=${value} `}
            </code>
          ))}
        </p>
      )}
      <button type="button" className="button" onClick={goOn}>
        {text(isOfPlace ? "address.firstPage" : "address.without")}
      </button>
    </>
  );
};
