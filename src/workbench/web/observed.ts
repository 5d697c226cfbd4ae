import { useEffect, useState } from "react";
import type { Observable } from "rxjs";

/** The latest value of an observable, for a component. */
export function useObserved<T>(source: Observable<T>, first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const subscription = source.subscribe(setValue);
    return () => {
      subscription.unsubscribe();
    };
  }, [source]);
  return value;
}
