import { expect, test } from "vitest";
import { returnPath } from "./return-path.ts";

test("the way back is a path of this app", () => {
  expect(returnPath({ returnTo: "/rooms/!a%3Ax?filter=people" })).toBe("/rooms/!a%3Ax?filter=people");
});

test.each([
  undefined,
  null,
  {},
  { returnTo: 1 },
  { returnTo: "" },
  { returnTo: "https://evil.example" },
  { returnTo: "//evil.example" },
  { returnTo: "/\\evil.example" },
  { returnTo: "/sign-in" },
])("%j leads to the rooms", (state) => {
  expect(returnPath(state)).toBe("/");
});
