import { select } from "d3-selection";
import { type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { HEIGHT, WIDTH } from "./projection";

const FURTHEST = 0.35;
const NEAREST = 12;
const STEP = 1.6;

/** Where the reader has moved the map to. */
export interface Zoom {
  readonly transform: ZoomTransform;
  readonly nearer: () => void;
  readonly further: () => void;
  readonly reset: () => void;
  /** Moves a point of the picture into its middle. */
  readonly centre: (x: number, y: number) => void;
}

/** Zooms and moves a picture: by wheel, pinch and drag, and by what is returned. The page scrolls where it is not held. */
export const useZoom = (picture: RefObject<SVGSVGElement | null>): Zoom => {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([FURTHEST, NEAREST])
        .extent([
          [0, 0],
          [WIDTH, HEIGHT],
        ])
        .filter(
          (event: MouseEvent & TouchEvent) =>
            (event.type !== "wheel" || event.ctrlKey || event.metaKey) &&
            (event.type !== "touchstart" || event.touches.length > 1) &&
            !event.button,
        ),
    [],
  );
  const controls = useRef({ nearer: () => {}, further: () => {}, reset: () => {}, centre: () => {} } as Omit<
    Zoom,
    "transform"
  >);
  useEffect(() => {
    if (picture.current === null) return;
    const held = select(picture.current);
    behaviour.on("zoom", (event) => setTransform(event.transform));
    held.call(behaviour).on("dblclick.zoom", null);
    controls.current = {
      nearer: () => held.call(behaviour.scaleBy, STEP),
      further: () => held.call(behaviour.scaleBy, 1 / STEP),
      reset: () => held.call(behaviour.transform, zoomIdentity),
      centre: (x, y) => held.call(behaviour.translateTo, x, y),
    };
    return () => {
      held.on(".zoom", null);
    };
  }, [picture, behaviour]);
  return {
    transform,
    nearer: () => controls.current.nearer(),
    further: () => controls.current.further(),
    reset: () => controls.current.reset(),
    centre: (x, y) => controls.current.centre(x, y),
  };
};
