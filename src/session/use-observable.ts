import { useSyncExternalStore } from "react";
import type { Observable } from "#src/lib/observable.ts";

/** The value of an observable; renders again when it changes. */
export function useObservable<T>(observable: Pick<Observable<T>, "get" | "subscribe">): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
