import { describe, expect, it } from "vitest";
import { isMissingPart, loadPart, MissingPartError } from "./missing-part.ts";

describe("a part of the app that cannot be loaded", () => {
  it("is told as what it is", async () => {
    const cause = new TypeError("no network");
    const load = loadPart(() => Promise.reject(cause));
    await expect(load).rejects.toBeInstanceOf(MissingPartError);
    await expect(load).rejects.toHaveProperty("cause", cause);
    await expect(loadPart(async () => 1)).resolves.toBe(1);
  });

  it.each([
    new MissingPartError(undefined),
    new TypeError("Failed to fetch dynamically imported module: https://usher.example.org/assets/a.js"),
    new TypeError("error loading dynamically imported module: https://usher.example.org/assets/a.js"),
    new TypeError("Importing a module script failed."),
    new Error("Unable to preload CSS for /assets/a.css"),
  ])("is known whoever asked for it: %s", (error) => {
    expect(isMissingPart(error)).toBe(true);
  });

  it.each([new TypeError("Failed to fetch"), new Error("broken"), "Importing a module script failed."])(
    "is no other failure: %s",
    (error) => {
      expect(isMissingPart(error)).toBe(false);
    },
  );
});
