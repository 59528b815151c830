import { useText } from "../../i18n/text";
import "./state.css";

/** Holds the place of what is on its way. */
export const Loading = ({ lines = 4 }: { readonly lines?: number }) => {
  const text = useText();
  return (
    <div className="loading" role="status">
      <span className="for-screen-readers">{text("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike, and never change places.
        <span key={line} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
};
