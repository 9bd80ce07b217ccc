import { useLayoutEffect, useState, type RefObject } from "react";

/** What an element scrolls in: a `PaneScroll`. */
export function scrollerOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[tabindex='0']") ?? null;
}

/** How far below the top of what scrolls an element begins, in pixels; what stands above it comes and goes. */
export function useTopInScroller(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(element.current);
    const measure = () => {
      if (scroller === null || element.current === null) return;
      const offset = element.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setTop(Math.round(offset + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    const content = scroller?.firstElementChild;
    for (const part of content === null || content === undefined ? [] : [content, ...content.children])
      observer.observe(part);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
