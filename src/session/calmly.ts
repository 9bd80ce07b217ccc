import type { Observable } from "#src/lib/observable.ts";

type Watched<T> = Pick<Observable<T>, "get" | "subscribe">;

/** So long a screen shows what it shows: what changes many times a second is drawn a few times a second. */
const CALM_MS = 250;

const calmed = new WeakMap<Watched<unknown>, Watched<unknown>>();

/** The same values, told of at most four times a second: the first change at once, the last one for certain. */
export function calmly<T>(source: Watched<T>): Watched<T> {
  const known = calmed.get(source);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was made of this very source
  if (known !== undefined) return known as Watched<T>;
  const made = makeCalm(source);
  calmed.set(source, made);
  return made;
}

function makeCalm<T>(source: Watched<T>): Watched<T> {
  const listeners = new Set<() => void>();
  let shown = source.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;

  function show() {
    timer = undefined;
    if (Object.is(shown, source.get())) return;
    shown = source.get();
    timer = setTimeout(show, CALM_MS);
    for (const listener of listeners) listener();
  }

  return {
    get: () => (listeners.size === 0 ? source.get() : shown),
    subscribe: (listener) => {
      if (listeners.size === 0) {
        shown = source.get();
        unsubscribe = source.subscribe(() => {
          if (timer === undefined) show();
        });
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
        unsubscribe?.();
      };
    },
  };
}
