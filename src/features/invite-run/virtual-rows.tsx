import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type RefObject,
} from "react";
import styles from "./invite-many.module.css";
import { ReviewItemRow, type ItemRowProps } from "./review-item-row.tsx";
import type { ReviewItem } from "./review-items.ts";

interface VirtualRowsProps {
  readonly items: readonly ReviewItem[];
  readonly rowProps: Omit<ItemRowProps, "item">;
  /** What scrolls. */
  readonly scroll: RefObject<HTMLElement | null>;
}

/** Usual heights at 16 px to a rem, so that few rows turn out otherwise: in columns, and folded to a list. */
const HEIGHTS = {
  wide: { group: 37, plain: 44, full: 44 },
  folded: { group: 37, plain: 71, full: 89 },
};
const OVERSCAN = 12;

/** The rows of a long list that are seen, and room for the others. */
export function VirtualRows({ items, rowProps, scroll }: VirtualRowsProps) {
  "use no memo"; // The virtualizer is one object that changes.
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTop(body, scroll);
  const { getItemKey, estimateSize } = useSizes(items);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it goes to a component that is memoized
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize,
    getItemKey,
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
      <Space size={before} />
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
      <Space size={after} />
    </tbody>
  );
}

/** The same functions as long as the rows are the same: with new ones, all would be laid out anew. */
function useSizes(items: readonly ReviewItem[]) {
  const isFolded = useMatches("(width < 60rem)");
  const heights = isFolded ? HEIGHTS.folded : HEIGHTS.wide;
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  return {
    getItemKey: (at: number) => items[at]?.id ?? at,
    estimateSize: (at: number) => Math.round(scale * heights[lookOf(items[at])]),
  };
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

/** How far below the top of what scrolls the rows begin; what stands above them comes and goes. */
function useTop(body: RefObject<HTMLElement | null>, scroll: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const outer = scroll.current;
    const content = outer?.firstElementChild;
    if (outer === null || content === null || content === undefined) return undefined;
    const measure = () => {
      const above = outer.getBoundingClientRect().top - outer.scrollTop;
      setTop(Math.round((body.current?.getBoundingClientRect().top ?? above) - above));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [body, scroll]);
  return top;
}

function Space({ size }: { size: number }) {
  if (size <= 0) return null;
  const style: CSSProperties & { "--space-of": string } = { "--space-of": `${size}px` };
  return <tr aria-hidden className={styles.space} style={style} />;
}
