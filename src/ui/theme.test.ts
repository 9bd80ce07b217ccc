// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { applyTheme, getTheme, setTheme } from "./theme.ts";

afterEach(() => {
  localStorage.clear();
  applyTheme();
});

describe("the theme", () => {
  test("is the system's until another is chosen", () => {
    expect(getTheme()).toBe("system");
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test("is shown at once and kept on the device", () => {
    setTheme("dark");
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(getTheme()).toBe("dark");
  });

  test("goes back to the system's", () => {
    setTheme("dark");
    setTheme("system");
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  test("does not believe what it did not store", () => {
    localStorage.setItem("usher.theme", "neon");
    expect(getTheme()).toBe("system");
  });

  test("is shown even where nothing can be kept", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    setTheme("light");
    expect(document.documentElement.dataset.theme).toBe("light");
  });
});
