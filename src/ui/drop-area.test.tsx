// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DropTarget } from "./drop-area.tsx";

afterEach(cleanup);

const dataTransfer = { files: [new File(["ana@example.org"], "list.csv")], types: ["Files"] };

function show(): string[] {
  const taken: string[] = [];
  render(
    <>
      <nav>Rooms</nav>
      <DropTarget onFiles={(files) => taken.push(...files.map(({ name }) => name))} hint="Drop it">
        <p>The list</p>
      </DropTarget>
    </>,
  );
  return taken;
}

test.each(["The list", "Rooms"])("a file is taken wherever on the page it is dropped: on %s", (where) => {
  const taken = show();
  fireEvent.dragEnter(screen.getByText(where), { dataTransfer });
  expect(screen.queryByText("Drop it")).not.toBeNull();
  // `false`: the browser does not open it.
  expect(fireEvent.dragOver(screen.getByText(where), { dataTransfer })).toBe(false);
  expect(fireEvent.drop(screen.getByText(where), { dataTransfer })).toBe(false);
  expect(taken).toEqual(["list.csv"]);
  expect(screen.queryByText("Drop it")).toBeNull();
});

test("what is no file is left to the browser", () => {
  const taken = show();
  const text = { files: [], types: ["text/plain"] };
  expect(fireEvent.drop(screen.getByText("The list"), { dataTransfer: text })).toBe(true);
  expect(taken).toEqual([]);
});
