// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { gate } from "#src/testing/gate.ts";
import { inviteManyTabs } from "#src/testing/invite-many-tabs.ts";

const tabs = inviteManyTabs();
const { lookOver, press, stored } = tabs;

describe("a run that is begun", () => {
  test("is never said not to be, also where its page cannot be shown", async () => {
    await lookOver("ana@example.org");
    const navigate = vi
      .spyOn(tabs.app.router, "navigate")
      .mockRejectedValue(new TypeError("Failed to fetch"));
    await press("Send 1 invitation");
    expect(await screen.findByLabelText("Addresses")).toBeDefined();
    expect(navigate).toHaveBeenCalledOnce();
    expect(screen.queryByText("The run was not started")).toBeNull();
    await waitFor(() => expect(tabs.server.identityServer.mails).toEqual(["ana@example.org"]));
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });

  test("waits for a file that is being read", async () => {
    await lookOver("ana@example.org");
    const file = new File(["ben@example.org\n"], "class.csv");
    const disk = gate();
    vi.spyOn(file, "arrayBuffer").mockImplementation(async () => {
      await disk.opened;
      return new Blob(["ben@example.org\n"]).arrayBuffer();
    });
    const send = screen.getByRole("button", { name: "Send 1 invitation" });
    fireEvent.drop(send, { dataTransfer: { files: [file], types: ["Files"] } });
    expect(await screen.findByText("What you brought is being read.")).toBeDefined();
    await tabs.app.user.click(send);
    disk.open();
    expect(await screen.findAllByText("class.csv")).not.toEqual([]);
    await waitFor(() => expect(screen.queryByText("What you brought is being read.")).toBeNull());
    expect(tabs.app.sessions.session.get()?.outbox.runs.get()).toEqual([]);
  });
});
