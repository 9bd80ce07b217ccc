// @vitest-environment happy-dom
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Address } from "./address.tsx";

test.each([
  ["ana.maria@mail.example.org", "ana.<wbr>maria@<wbr>mail.<wbr>example.<wbr>org"],
  ["ana...@exa...", "ana...@<wbr>exa..."],
  ["@ana", "@<wbr>ana"],
])("an address may break after a dot or an @, and nothing of it is lost: %s", (address, inner) => {
  const { container } = render(<Address>{address}</Address>);
  expect(container.querySelector("bdi")?.innerHTML).toBe(inner);
  expect(container.textContent).toBe(address);
});
