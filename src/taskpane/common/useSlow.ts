import { useEffect, useState } from "react";

/** Whether something has gone on for longer than so many milliseconds. */
export function useSlow(isBusy: boolean, after: number): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => {
      setSlow(true);
    }, after);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy, after]);
  return isSlow;
}
