import { useState } from "react";
import { useText } from "../../i18n/text";
import { Download } from "../icons";
import { PICTURE_FORMATS, type PictureFormat } from "./save-picture";
import { type Pictured, usePicture } from "./use-picture";

/** Gives the chart away as files. */
export const PictureFiles = (chart: Pictured) => {
  const text = useText();
  const save = usePicture(chart);
  const [failure, setFailure] = useState<string>();
  const start = (format: PictureFormat): void => {
    setFailure(undefined);
    save?.(format).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <div className="chart-files">
      {PICTURE_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button button-plain"
          disabled={save === undefined}
          onClick={() => start(format)}
        >
          <Download />
          {text("chart.download", { format: format.toUpperCase() })}
        </button>
      ))}
      {failure !== undefined && (
        <p className="note" role="alert">
          {text("failed", { what: text("chart.what") })} {failure}
        </p>
      )}
    </div>
  );
};
