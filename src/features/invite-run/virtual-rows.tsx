import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { SpaceRow } from "#src/ui/space-row.tsx";
import { useTopInScroller } from "#src/ui/use-top-in-scroller.ts";
import { ReviewItemRow, type ItemRowProps } from "./review-item-row.tsx";
import type { ReviewItem } from "./review-items.ts";

interface VirtualRowsProps {
  readonly items: readonly ReviewItem[];
  readonly rowProps: Omit<ItemRowProps, "item">;
  /** What scrolls. */
  readonly scroll: RefObject<HTMLElement | null>;
}

/** Usual heights in px: in columns, and folded to a list. */
const HEIGHTS = {
  wide: { group: 37, plain: 44, full: 44 },
  folded: { group: 37, plain: 71, full: 89 },
};
const OVERSCAN = 12;

/** The rows of a long list that are seen, and room for the others. */
export function VirtualRows({ items, rowProps, scroll }: VirtualRowsProps) {
  "use no memo"; // The virtualizer is one object that changes.
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTopInScroller(body);
  const { getItemKey, estimateSize, measureElement } = useSizes(items);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it goes to a component that is memoized
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize,
    getItemKey,
    measureElement,
    // One layout for all rows that were measured, not one for each.
    useFlushSync: false,
    overscan: OVERSCAN,
    scrollMargin: top,
  });

  const seen = virtualizer.getVirtualItems();
  const before = (seen[0]?.start ?? top) - top;
  const after = Math.max(0, virtualizer.getTotalSize() - ((seen.at(-1)?.end ?? top) - top));
  return (
    <tbody ref={body}>
      <SpaceRow size={before} />
      {seen.map(({ index, key }) => {
        const item = items[index];
        return (
          item && (
            <ReviewItemRow
              key={key}
              item={item}
              {...rowProps}
              place={index}
              measure={virtualizer.measureElement}
            />
          )
        );
      })}
      <SpaceRow size={after} />
    </tbody>
  );
}

/** Less than this is not worth laying all rows out anew. */
const TOLERANCE = 2;

/**
 * How high rows are. The same functions as long as nothing about that changes: with new ones, all rows would be
 * laid out anew, as they would for every row that is not as high as it was thought to be.
 */
function useSizes(items: readonly ReviewItem[]) {
  const isFolded = useMatches("(width < 60rem)");
  const usual = isFolded ? HEIGHTS.folded : HEIGHTS.wide;
  const [learnt, setLearnt] = useState<{ readonly of: object } & Partial<typeof usual>>({ of: usual });
  const heights = learnt.of === usual ? { ...usual, ...learnt } : usual;
  const heightOf = (at: number) => heights[lookOf(items[at])];

  /** The first row of a look that is otherwise tells how high the others are: fonts and zoom differ. */
  function measureElement(element: Element): number {
    const at = Number(element.getAttribute("data-index"));
    const height = Math.round(element.getBoundingClientRect().height);
    if (Math.abs(height - heightOf(at)) <= TOLERANCE) return heightOf(at);
    const item = items[at];
    const look = lookOf(item);
    const isTypical = item?.kind === "row" && item.row.status.group === "ready";
    if (isTypical && learnt.of !== usual) setLearnt({ of: usual, [look]: height });
    else if (isTypical && learnt[look] === undefined) setLearnt({ ...learnt, [look]: height });
    return height;
  }

  return { getItemKey: (at: number) => items[at]?.id ?? at, estimateSize: heightOf, measureElement };
}

function lookOf(item: ReviewItem | undefined): keyof typeof HEIGHTS.wide {
  if (item?.kind !== "row") return "group";
  const { name, note, status } = item.row;
  return name === undefined && note === undefined && status.kind !== "user" ? "plain" : "full";
}

function useMatches(query: string): boolean {
  const list = matchMedia(query);
  return useSyncExternalStore(
    (tell) => {
      list.addEventListener("change", tell);
      return () => list.removeEventListener("change", tell);
    },
    () => list.matches,
  );
}
