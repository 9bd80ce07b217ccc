// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MenuItem } from "./menu-item.tsx";
import { Menu } from "./menu.tsx";

const resend = vi.fn<() => void>();
const revoke = vi.fn<() => void>();
const write = vi.fn<() => void>();

/** happy-dom has no popovers: this does what a browser does when one opens or closes. */
function toggle(menu: HTMLElement, newState: "open" | "closed"): void {
  menu.dispatchEvent(Object.assign(new Event("toggle"), { newState }));
}

function hidePopover(this: HTMLElement): void {
  toggle(this, "closed");
}

beforeEach(() => {
  HTMLElement.prototype.hidePopover = hidePopover;
  render(
    <Menu label="Actions for ana@example.org">
      <MenuItem onSelect={resend}>Resend</MenuItem>
      <MenuItem off hint="They have no name here" onSelect={write}>
        Write to them
      </MenuItem>
      <MenuItem danger onSelect={revoke}>
        Revoke…
      </MenuItem>
    </Menu>,
  );
});

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

function open(): HTMLElement {
  const menu = screen.getByRole("menu", { hidden: true });
  act(() => {
    toggle(menu, "open");
  });
  return menu;
}

function focused(): string | null | undefined {
  return document.activeElement?.textContent;
}

describe("a menu", () => {
  test("is opened by a button that says what it is for and whether it is open", () => {
    const button = screen.getByRole("button", { name: "Actions for ana@example.org" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryAllByRole("menuitem")).toEqual([]);
    const menu = open();
    expect(button.getAttribute("popovertarget")).toBe(menu.id);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getAllByRole("menuitem")).toHaveLength(3);
  });

  test("moves by arrows, round the ends, by Home, End and the first letter", async () => {
    open();
    expect(focused()).toBe("Resend");
    const steps = [
      ["{ArrowDown}", "Write to themThey have no name here"],
      ["{ArrowDown}", "Revoke…"],
      ["{ArrowDown}", "Resend"],
      ["{ArrowUp}", "Revoke…"],
      ["{Home}", "Resend"],
      ["{End}", "Revoke…"],
      ["w", "Write to themThey have no name here"],
      ["r", "Revoke…"],
      ["r", "Resend"],
    ] as const;
    for (const [key, expected] of steps) {
      await userEvent.keyboard(key);
      expect(focused()).toBe(expected);
    }
  });

  test("closes, gives the focus back to its button, and only then acts", async () => {
    open();
    let focusThen: string | null | undefined;
    revoke.mockImplementationOnce(() => {
      focusThen = document.activeElement?.getAttribute("aria-label");
    });
    await userEvent.keyboard("{End}{Enter}");
    expect(revoke).toHaveBeenCalledOnce();
    expect(focusThen).toBe("Actions for ana@example.org");
    expect(screen.queryAllByRole("menuitem")).toEqual([]);
  });

  test("does nothing for what is off, and says why", async () => {
    open();
    const item = screen.getByRole("menuitem", { name: /Write to them/ });
    await userEvent.click(item);
    expect(write).not.toHaveBeenCalled();
    expect(item.getAttribute("aria-disabled")).toBe("true");
    expect(item.textContent).toContain("They have no name here");
  });
});
