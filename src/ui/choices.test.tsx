// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { Checkbox } from "./checkbox.tsx";
import { PasswordInput } from "./password-input.tsx";
import { Segmented } from "./segmented.tsx";
import { Switch } from "./switch.tsx";

afterEach(cleanup);

function Filter() {
  const [value, setValue] = useState<"all" | "pending">("all");
  return (
    <I18nProvider language="en">
      <Segmented
        label="State"
        value={value}
        onChange={setValue}
        segments={[
          { value: "all", label: "All", count: 1064 },
          { value: "pending", label: "Pending", count: 21 },
        ]}
      />
      <p>showing {value}</p>
    </I18nProvider>
  );
}

describe("a segmented filter", () => {
  test("is one group of choices with their counts", () => {
    render(<Filter />);
    expect(screen.getByRole("radiogroup", { name: "State" })).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "All 1,064" }).checked).toBe(true);
  });

  test("changes by pressing and by arrow keys", async () => {
    render(<Filter />);
    await userEvent.click(screen.getByText("Pending"));
    expect(screen.getByText("showing pending")).toBeDefined();
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.getByText("showing all")).toBeDefined();
  });
});

test("a checkbox can stand for some of them", () => {
  render(<Checkbox mixed aria-label="Select all 64" />);
  expect(screen.getByRole<HTMLInputElement>("checkbox").indeterminate).toBe(true);
});

function Reminders() {
  const [on, setOn] = useState(false);
  return <Switch checked={on} onChange={setOn} aria-label="Point out reminders" />;
}

test("a switch acts at once", async () => {
  render(<Reminders />);
  const control = screen.getByRole<HTMLInputElement>("switch");
  await userEvent.click(control);
  expect(control.checked).toBe(true);
});

test("a password can be looked at, and what was typed stays", async () => {
  render(
    <I18nProvider language="en">
      <PasswordInput aria-label="Password" />
    </I18nProvider>,
  );
  const input = screen.getByLabelText<HTMLInputElement>("Password");
  await userEvent.type(input, "secret");
  expect(input.type).toBe("password");
  await userEvent.click(screen.getByRole("button", { name: "Show password" }));
  expect(input.type).toBe("text");
  expect(input.value).toBe("secret");
});
