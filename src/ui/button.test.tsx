// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Button } from "./button.tsx";

afterEach(cleanup);

describe("a button", () => {
  test("calls when pressed, by mouse and by keyboard", async () => {
    const press = vi.fn<() => void>();
    render(<Button onClick={press}>Send</Button>);
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    await userEvent.keyboard("{Enter}");
    expect(press).toHaveBeenCalledTimes(2);
  });

  test("does not submit a form unless it says so", async () => {
    const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => {
      event.preventDefault();
    });
    render(
      <form onSubmit={submit}>
        <Button>Not now</Button>
        <Button type="submit">Send</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Not now" }));
    expect(submit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(submit).toHaveBeenCalledOnce();
  });
});

describe("a button that is off", () => {
  test("stays in the tab order, does nothing, and tells its reason", async () => {
    const press = vi.fn<() => void>();
    render(
      <Button onClick={press} reason="Only moderators may invite here.">
        Send
      </Button>,
    );
    await userEvent.tab();
    const button = screen.getByRole("button", { name: "Send" });
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard("{Enter}");
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute("aria-disabled")).toBe("true");
    const reason = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("Only moderators may invite here.");
  });

  test("can have its reason elsewhere", () => {
    render(<Button offBecause="why">Agree</Button>);
    expect(screen.getByRole("button").getAttribute("aria-describedby")).toBe("why");
    expect(screen.getByRole("button").getAttribute("aria-disabled")).toBe("true");
  });

  test("does not submit, not even by Enter in a field", async () => {
    const submit = vi.fn<() => void>();
    render(
      <form onSubmit={submit}>
        <input aria-label="Address" />
        <Button type="submit" offBecause="why">
          Send
        </Button>
      </form>,
    );
    await userEvent.type(screen.getByRole("textbox"), "ana{Enter}");
    expect(submit).not.toHaveBeenCalled();
  });
});

describe("a busy button", () => {
  test("keeps its words, says that it is busy, and is pressed only once", async () => {
    const press = vi.fn<() => void>();
    render(
      <Button busy onClick={press}>
        Send
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Send" });
    await userEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute("aria-busy")).toBe("true");
    expect(button.getAttribute("aria-disabled")).toBeNull();
  });
});
