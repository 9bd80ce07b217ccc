// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { useToast } from "./toast-context.ts";
import { ToastRegion } from "./toast-region.tsx";

const show = vi.fn<() => void>();

function Page() {
  const toast = useToast();
  return (
    <button
      type="button"
      onClick={() => {
        toast({ text: "Link closed", action: { label: "Show", onPress: show } });
      }}
    >
      Revoke
    </button>
  );
}

function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <I18nProvider language="en">
      <ToastRegion>
        <Page />
      </ToastRegion>
    </I18nProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Revoke" }));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("a notice", () => {
  test("is said politely and goes after six seconds", () => {
    expect(screen.getByText("Link closed").closest("[aria-live]")?.getAttribute("aria-live")).toBe("polite");
    wait(5900);
    expect(screen.getByText("Link closed")).toBeDefined();
    wait(200);
    expect(screen.queryByText("Link closed")).toBeNull();
  });

  test("stays while it is pointed at", () => {
    const card = screen.getByText("Link closed");
    fireEvent.pointerEnter(card.parentElement ?? card);
    wait(20_000);
    expect(screen.getByText("Link closed")).toBeDefined();
    fireEvent.pointerLeave(card.parentElement ?? card);
    wait(6100);
    expect(screen.queryByText("Link closed")).toBeNull();
  });

  test("leads to what it is about, and goes", () => {
    fireEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(show).toHaveBeenCalledOnce();
    expect(screen.queryByText("Link closed")).toBeNull();
  });

  test("can be closed, and three of them are enough", () => {
    for (let count = 0; count < 4; count++) fireEvent.click(screen.getByRole("button", { name: "Revoke" }));
    expect(screen.getAllByText("Link closed")).toHaveLength(3);
    fireEvent.click(screen.getAllByRole("button", { name: "Close" })[0] ?? document.body);
    expect(screen.getAllByText("Link closed")).toHaveLength(2);
  });
});
