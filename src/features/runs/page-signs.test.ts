// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { showProgress } from "./page-signs.ts";

const icon = () => document.querySelector<HTMLLinkElement>("link[rel='icon']")?.getAttribute("href") ?? "";

beforeEach(() => {
  document.head.innerHTML = '<title>Usher</title><link rel="icon" href="/favicon.svg">';
});

test("title and icon show how far all is, and are as before when it is done", () => {
  showProgress({ done: 0, size: 4 });
  const begun = icon();
  showProgress({ done: 2, size: 4 });
  expect(document.title).toBe("(2/4) Usher");
  expect(icon()).toMatch(/^data:image\/svg\+xml,/u);
  expect(icon()).not.toBe(begun);
  showProgress({ done: 0, size: 0 });
  expect(document.title).toBe("Usher");
  expect(icon()).toMatch(/\/favicon\.svg$/u);
});
