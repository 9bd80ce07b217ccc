import { useEffect, useRef, useState, type RefObject } from "react";

interface OlderPagesOptions {
  readonly hasOlder: boolean;
  readonly onReadOlder: () => Promise<void>;
  /** What the person chose to see: another choice may read on by itself again. */
  readonly shown: string;
}

export interface OlderPages {
  /** `waiting`: it reads on as soon as the top comes into view; `stopped`: only when asked. */
  readonly status: "waiting" | "reading" | "stopped" | "failed";
  /** Why it failed. */
  readonly error?: unknown;
  readonly readOlder: () => void;
  /** Belongs on an element above the oldest tile. */
  readonly topRef: RefObject<HTMLDivElement | null>;
}

/** With a filter that hides most of the room, the top stays in view: enough is read then. */
const PAGES_IN_A_ROW = 12;
/** Pages are asked for a little before the top is reached. */
const AHEAD = "400px 0px 0px 0px";

/** Reads older pages while the top of the timeline is in view. A page that failed waits to be asked again. */
export function useOlderPages({ hasOlder, onReadOlder, shown }: OlderPagesOptions): OlderPages {
  const [state, setState] = useState<Pick<OlderPages, "status" | "error"> & { shown: string }>(() => ({
    status: "waiting",
    shown,
  }));
  const status = state.status === "stopped" && state.shown !== shown ? "waiting" : state.status;
  const topRef = useRef<HTMLDivElement>(null);
  const row = useRef({ shown, pages: 0 });

  async function read() {
    if (row.current.shown !== shown) row.current = { shown, pages: 0 };
    setState({ status: "reading", shown });
    try {
      await onReadOlder();
      row.current.pages += 1;
      setState({ status: row.current.pages < PAGES_IN_A_ROW ? "waiting" : "stopped", shown });
    } catch (error) {
      setState({ status: "failed", error, shown });
    }
  }

  useEffect(() => {
    const top = topRef.current;
    if (top === null || !hasOlder || status !== "waiting") return undefined;
    // A new observer always tells first what is in view now: after a page, whether one more is needed.
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting !== true) {
          row.current.pages = 0;
          return;
        }
        observer.disconnect();
        void read();
      },
      { root: top.closest("section"), rootMargin: AHEAD },
    );
    observer.observe(top);
    return () => {
      observer.disconnect();
    };
  });

  return {
    status,
    error: state.error,
    readOlder: () => {
      row.current.pages = 0;
      void read();
    },
    topRef,
  };
}
