// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useReadingPlace } from "./use-reading-place.ts";

afterEach(cleanup);

const HEIGHT = 100;
const TILE = 30;

/** A pane of 100 px with tiles of 30 px each; happy-dom measures nothing by itself. */
function Pane({ tiles, shown = "all" }: { tiles: readonly string[]; shown?: string }) {
  const { paneRef, contentRef, onScroll } = useReadingPlace(shown);
  const measure = (pane: HTMLElement | null) => {
    paneRef.current = pane;
    if (pane === null) return;
    Object.defineProperties(pane, {
      clientHeight: { configurable: true, value: HEIGHT },
      scrollHeight: { configurable: true, get: () => pane.querySelectorAll("li").length * TILE },
    });
    pane.getBoundingClientRect = () => new DOMRect(0, 0, 0, HEIGHT);
  };
  return (
    <section ref={measure} onScroll={onScroll} aria-label="pane">
      <div ref={contentRef}>
        {tiles.map((tile) => (
          <li key={tile} ref={standInLine}>
            {tile}
          </li>
        ))}
      </div>
    </section>
  );
}

function standInLine(item: HTMLLIElement | null): void {
  if (item === null) return;
  item.getBoundingClientRect = () => {
    const pane = item.closest("section");
    const above = [...(pane?.querySelectorAll("li") ?? [])].indexOf(item);
    return new DOMRect(0, above * TILE - (pane?.scrollTop ?? 0), 0, TILE);
  };
}

const pane = () => screen.getByRole("region", { name: "pane" });

function scrollTo(top: number): void {
  pane().scrollTop = top;
  fireEvent.scroll(pane());
}

const five = ["f", "g", "h", "i", "j"];

it("begins at the bottom and follows what arrives", () => {
  const { rerender } = render(<Pane tiles={five} />);
  expect(pane().scrollTop).toBe(150);
  rerender(<Pane tiles={[...five, "k"]} />);
  expect(pane().scrollTop).toBe(180);
});

it("stays where somebody reads when something arrives below", () => {
  const { rerender } = render(<Pane tiles={five} />);
  scrollTo(5);
  rerender(<Pane tiles={[...five, "k"]} />);
  expect(pane().scrollTop).toBe(5);
});

it("keeps what is read in its place when an older page is put above", () => {
  const { rerender } = render(<Pane tiles={five} />);
  scrollTo(0);
  rerender(<Pane tiles={["c", "d", "e", ...five, "k"]} />);
  expect(pane().scrollTop).toBe(3 * TILE);
});

it("keeps the place also when the tile that was read becomes another one", () => {
  const { rerender } = render(<Pane tiles={five} />);
  scrollTo(0);
  rerender(<Pane tiles={["d", "e", "f and more", "g", "h", "i", "j"]} />);
  expect(pane().scrollTop).toBe(2 * TILE);
});

it("begins at the bottom again when something else is shown", () => {
  const { rerender } = render(<Pane tiles={five} />);
  scrollTo(0);
  rerender(<Pane tiles={five} shown="less" />);
  expect(pane().scrollTop).toBe(150);
});
