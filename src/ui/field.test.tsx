// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { Field } from "./field.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";

afterEach(cleanup);

function described(element: HTMLElement): string | null | undefined {
  return document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;
}

function Server({ found }: { found: boolean }) {
  return (
    <Field label="Server" note={found ? { look: "ok", text: "Found it" } : null}>
      <TextInput />
    </Field>
  );
}

describe("a field", () => {
  test("labels its control, and nothing else when there is nothing to say", () => {
    render(
      <Field label="Address">
        <TextInput />
      </Field>,
    );
    const input = screen.getByLabelText("Address");
    expect(input.getAttribute("aria-describedby")).toBeNull();
    expect(input.getAttribute("aria-invalid")).toBeNull();
  });

  test("describes it by the hint", () => {
    render(
      <Field label="By" hint="Kept on this device">
        <Select>
          <option>Email</option>
        </Select>
      </Field>,
    );
    expect(described(screen.getByRole("combobox", { name: "By" }))).toBe("Kept on this device");
  });

  test("puts an error with its code in the hint's place and marks the control", () => {
    render(
      <Field label="Address" hint="name@example.org" error={{ text: "No dot.", code: "M_INVALID_PARAM" }}>
        <TextInput />
      </Field>,
    );
    const input = screen.getByLabelText("Address");
    expect(described(input)).toBe("No dot. M_INVALID_PARAM");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(screen.queryByText("name@example.org")).toBeNull();
  });

  test("has a live region before there is anything to say in it", () => {
    const { rerender } = render(<Server found={false} />);
    const region = screen.getByRole("status");
    expect(region.textContent).toBe("");
    rerender(<Server found />);
    expect(screen.getByRole("status")).toBe(region);
    expect(region.textContent).toBe("Found it");
    expect(described(screen.getByLabelText("Server"))).toBe("Found it");
  });
});

test("an address is not corrected, capitalised or turned round", () => {
  render(<TextInput ltr aria-label="Address" />);
  const input = screen.getByLabelText("Address");
  expect(input.getAttribute("spellcheck")).toBe("false");
  expect(input.getAttribute("autocapitalize")).toBe("none");
});
