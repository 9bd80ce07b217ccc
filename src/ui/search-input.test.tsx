// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { SearchInput } from "./search-input.tsx";

afterEach(cleanup);

describe("the search of a page", () => {
  test("takes the focus when / is pressed, without the / being typed", async () => {
    render(<SearchInput shortcut label="Search rooms" placeholder="Search name" />);
    const input = screen.getByRole<HTMLInputElement>("searchbox", { name: "Search rooms" });
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe("");
    await userEvent.keyboard("seed/swap");
    expect(input.value).toBe("seed/swap");
  });

  test("leaves a / alone that is typed elsewhere", async () => {
    render(
      <>
        <SearchInput shortcut label="Search rooms" placeholder="Search name" />
        <input aria-label="Note" />
      </>,
    );
    await userEvent.type(screen.getByLabelText("Note"), "a/b");
    expect(screen.getByLabelText<HTMLInputElement>("Note").value).toBe("a/b");
    expect(document.activeElement).toBe(screen.getByLabelText("Note"));
  });

  test("does not reach out from behind an open dialog", async () => {
    render(
      <>
        <SearchInput shortcut label="Search rooms" placeholder="Search name" />
        <dialog open>
          <button type="button">Keep</button>
        </dialog>
      </>,
    );
    screen.getByRole("button", { name: "Keep" }).focus();
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Keep" }));
  });

  test("has no shortcut unless it is the one of the page", async () => {
    render(<SearchInput label="Search members" placeholder="Search members" />);
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(document.body);
  });
});
