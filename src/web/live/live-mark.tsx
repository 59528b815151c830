import { useText } from "../i18n/text";
import { useLive } from "./live-context";
import "./live.css";

/** Whether the page follows what is recorded. */
export const LiveMark = () => {
  const text = useText();
  const { state } = useLive();
  return (
    <span className="live-mark" data-live={state} title={text(`live.why.${state}`)}>
      <span className="live-dot" aria-hidden="true" />
      <span className="live-word">{text(`live.${state}`)}</span>
    </span>
  );
};
