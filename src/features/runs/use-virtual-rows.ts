import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { scrollerOf, useTopInScroller } from "#src/ui/use-top-in-scroller.ts";

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
  const margin = useTopInScroller(body);
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
