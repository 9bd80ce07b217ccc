import { describe, expect, it } from "vitest";
import { isInstalled } from "./packages.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/idb": { version: "8.0.4" },
    "node_modules/@rolldown/binding-darwin-x64": { version: "1.0.0", optional: true },
  },
};

describe("The packages", () => {
  it("are installed when those for other systems are all that is absent", () => {
    expect(isInstalled(wanted, { packages: { "node_modules/idb": { version: "8.0.4" } } })).toBe(true);
  });

  it("are not installed when one is absent or of another version", () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { "node_modules/idb": { version: "8.0.3" } } })).toBe(false);
  });
});
