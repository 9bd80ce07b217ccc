import { afterEach, beforeEach, vi } from "vitest";

/** A test during which anything is written as an error or a warning fails: React, for one, says there what is wrong. */
let written: unknown[][] = [];

beforeEach(() => {
  written = [];
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...what) => void written.push(what));
  }
});

afterEach(() => {
  const [first] = written;
  if (first !== undefined) throw new Error(`The console was told: ${first.map(String).join(" ")}`);
});
