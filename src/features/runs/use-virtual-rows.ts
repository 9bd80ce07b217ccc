import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useState, type RefObject } from "react";

interface VirtualRows {
  /** Which rows are in the page. */
  readonly items: readonly number[];
  /** Pixels of those before and after them. */
  readonly before: number;
  readonly after: number;
  /** For the `ref` of every row, which has its place as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
}

/** As high as most: the others are measured. */
const ROW_PX = 44;
const OVERSCAN = 12;

/** Which rows of a long table are to be in the page, as the pane around it is scrolled. */
export function useVirtualRows(body: RefObject<HTMLElement | null>, count: number): VirtualRows {
  "use no memo"; // The virtualizer is one object that changes.
  const margin = useMargin(body);
  // oxlint-disable-next-line react/incompatible-library -- this hook is not compiled, and gives away plain values
  const virtualizer = useVirtualizer<Element, HTMLElement>({
    count,
    getScrollElement: () => scrollerOf(body.current),
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: margin,
  });
  const items = virtualizer.getVirtualItems();
  return {
    items: items.map(({ index }) => index),
    before: (items[0]?.start ?? margin) - margin,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
    measure: virtualizer.measureElement,
  };
}

/** How far below the top of what scrolls the rows begin; what stands above them comes and goes. */
function useMargin(body: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(body.current);
    const measure = () => {
      if (scroller === null || body.current === null) return;
      const offset = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setMargin(Math.round(offset + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of scroller?.firstElementChild?.children ?? []) observer.observe(child);
    return () => observer.disconnect();
  }, [body]);
  return margin;
}

function scrollerOf(body: HTMLElement | null): HTMLElement | null {
  return body?.closest<HTMLElement>("[tabindex='0']") ?? null;
}
