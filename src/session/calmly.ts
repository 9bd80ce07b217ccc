import { reportUncaught, type Observable } from "#src/lib/observable.ts";

type Watched<T> = Pick<Observable<T>, "get" | "subscribe">;

/** So long the screens show what they show: what changes many times a second is drawn a few times a second. */
const CALM_MS = 250;

const calmed = new WeakMap<Watched<unknown>, Watched<unknown>>();

/** Sources that have changed: shown all at the same time, so that the screens are drawn once for them. */
const due = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isAboutToShow = false;

/**
 * The same values, told of at most four times a second: a change after a quiet time as soon as the work that made it
 * is done, and with it what other sources have to tell; the last one for certain.
 */
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
  let shownAt = Number.NEGATIVE_INFINITY;
  let unsubscribe: (() => void) | undefined;

  function show() {
    if (Object.is(shown, source.get())) return;
    shown = source.get();
    shownAt = performance.now();
    for (const listener of listeners) listener();
  }

  return {
    get: () => (listeners.size === 0 ? source.get() : shown),
    subscribe: (listener) => {
      if (listeners.size === 0) {
        shown = source.get();
        unsubscribe = source.subscribe(() => showSoon(show, Math.abs(performance.now() - shownAt)));
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        due.delete(show);
        unsubscribe?.();
      };
    },
  };
}

/** @param rested for how long the source has been quiet, in milliseconds */
function showSoon(show: () => void, rested: number): void {
  due.add(show);
  if (isAboutToShow) return;
  if (rested < CALM_MS) {
    timer ??= setTimeout(showAll, CALM_MS - rested);
    return;
  }
  isAboutToShow = true;
  inTaskOfItsOwn(showAll);
}

/**
 * After what is under way: the next invitation does not wait for the screens to be drawn. Not after a timer: those of
 * a hidden page come late.
 */
function inTaskOfItsOwn(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    work();
  });
  port1.start();
  port2.postMessage(undefined);
}

function showAll(): void {
  clearTimeout(timer);
  timer = undefined;
  isAboutToShow = false;
  const shows = [...due];
  due.clear();
  for (const show of shows) {
    try {
      show();
    } catch (error) {
      reportUncaught(error);
    }
  }
}
