import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Picture, Spans } from "./picture";

/** What a pane of 320 px leaves. */
const NARROW = 288;

const useStyles = makeStyles({ canvas: { minHeight: "60px", overflow: "hidden" } });

interface CanvasProps {
  readonly picture: Picture | Spans;
  /** What it shows, in words. */
  readonly said: string;
}

/** A picture as wide as its place, drawn once the chart library is there. */
export function Canvas({ picture, said }: CanvasProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let isWanted = true;
    import(/* webpackChunkName: "charts" */ "./drawing").then(
      ({ drawn }) => {
        if (isWanted) place.current?.replaceChildren(drawn(picture, width));
      },
      () => {
        if (isWanted) setMissing(true);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [picture, width]);
  return (
    <>
      <div ref={place} role="img" aria-label={said} className={styles.canvas} />
      {isMissing && <p>The picture could not be loaded. Its figures are there as a table.</p>}
    </>
  );
}

function useWidth(place: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(NARROW);
  useEffect(() => {
    const element = place.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => {
      const room = Math.floor(element.clientWidth);
      if (room > 0) setWidth(room);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [place]);
  return width;
}
