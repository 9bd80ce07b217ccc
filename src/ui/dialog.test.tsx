// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

afterEach(cleanup);

function Page({ busy = false, initial = false }: { busy?: boolean; initial?: boolean }) {
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <I18nProvider language="en">
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        Revoke…
      </Button>
      {asking && (
        <Dialog
          title="Revoke 3 invitations?"
          lead="Nobody is told."
          busy={busy}
          onClose={close}
          foot={<Button onClick={close}>Keep them</Button>}
        >
          {initial && <input aria-label="Why" data-initial-focus />}
        </Dialog>
      )}
    </I18nProvider>
  );
}

async function open(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole("button", { name: "Revoke…" }));
  return screen.getByRole("dialog", { name: "Revoke 3 invitations?" });
}

describe("a dialog", () => {
  test("is modal, named by its question and described by its lead", async () => {
    render(<Page />);
    const dialog = await open();
    expect(dialog.hasAttribute("open")).toBe(true);
    expect(document.getElementById(dialog.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Nobody is told.",
    );
  });

  test("gives the focus to its question, and back to where it was", async () => {
    render(<Page />);
    await open();
    expect(document.activeElement?.textContent).toBe("Revoke 3 invitations?");
    await userEvent.click(screen.getByRole("button", { name: "Keep them" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Revoke…" }));
  });

  test("gives the focus to a field that asks for it", async () => {
    render(<Page initial />);
    await open();
    expect(document.activeElement).toBe(screen.getByLabelText("Why"));
  });

  test("goes by its close button and by Escape", async () => {
    render(<Page />);
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    const dialog = await open();
    escape(dialog);
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  });

  test("stays while something is on its way", async () => {
    render(<Page busy />);
    const dialog = await open();
    expect(escape(dialog)).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.getByRole("dialog")).toBe(dialog);
  });
});

/** What a browser does on Escape; returns whether it would have closed the dialog itself. */
function escape(dialog: HTMLElement): boolean {
  return dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
}
