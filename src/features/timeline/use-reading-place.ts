import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** Where somebody reads: at the bottom, or with some tile at some height of the pane. */
type Place =
  | "bottom"
  | {
      /** The first tile in view, and how far below the pane's upper edge it begins. */
      readonly tile: Element | undefined;
      readonly top: number;
      /** For when that tile is drawn anew: the distance to the end of all there is. */
      readonly fromEnd: number;
    };

interface ReadingPlace {
  /** Belongs on what scrolls. */
  readonly paneRef: RefObject<HTMLElement | null>;
  /** Belongs on what it holds. */
  readonly contentRef: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
}

/** So close to the end counts as the end. */
const NEAR = 40;

/**
 * Begins at the bottom, follows what arrives as long as it is there, and else keeps what is being read where
 * it is while tiles are put above it.
 *
 * @param shown  what the person chose to see: another choice begins at the bottom again
 */
export function useReadingPlace(shown: string): ReadingPlace {
  const paneRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const place = useRef<Place>("bottom");
  const shownBefore = useRef(shown);

  useLayoutEffect(() => {
    if (shownBefore.current !== shown) place.current = "bottom";
    shownBefore.current = shown;
    if (paneRef.current !== null) restore(paneRef.current, place.current);
  });
  useEffect(() => {
    const pane = paneRef.current;
    const content = contentRef.current;
    if (pane === null || content === null) return undefined;
    // The pane becomes lower over a keyboard, and tiles get their true height when they come into view.
    const observer = new ResizeObserver(() => {
      if (place.current === "bottom") restore(pane, "bottom");
    });
    observer.observe(pane);
    observer.observe(content);
    return () => {
      observer.disconnect();
    };
  }, []);

  return {
    paneRef,
    contentRef,
    onScroll: () => {
      if (paneRef.current !== null) place.current = placeIn(paneRef.current);
    },
  };
}

function placeIn(pane: HTMLElement): Place {
  const fromEnd = pane.scrollHeight - pane.scrollTop;
  if (fromEnd - pane.clientHeight < NEAR) return "bottom";
  const edge = pane.getBoundingClientRect().top;
  const tile = firstBelow(edge, pane.querySelectorAll("li"));
  return { tile, top: tile === undefined ? 0 : tile.getBoundingClientRect().top - edge, fromEnd };
}

function restore(pane: HTMLElement, place: Place): void {
  if (place === "bottom") {
    pane.scrollTop = pane.scrollHeight;
    return;
  }
  if (place.tile?.isConnected === true) {
    const top = place.tile.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (Math.abs(top - place.top) >= 1) pane.scrollTop += top - place.top;
  } else {
    pane.scrollTop = pane.scrollHeight - place.fromEnd;
  }
}

/** The first tile that ends below the height `edge`; tiles stand one below the other. */
function firstBelow(edge: number, tiles: NodeListOf<Element>): Element | undefined {
  let low = 0;
  let high = tiles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tile = tiles[middle];
    if (tile !== undefined && tile.getBoundingClientRect().bottom <= edge) low = middle + 1;
    else high = middle;
  }
  return tiles[low];
}
