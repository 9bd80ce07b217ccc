import { describe, expect, it } from "vitest";
import { serverBaseUrl } from "./base-url.ts";

describe("the base URL of a server", () => {
  it.each([
    ["https://matrix.example.org", "https://matrix.example.org"],
    ["https://Matrix.Example.org:443///", "https://matrix.example.org"],
    ["https://example.org:8448/hs/", "https://example.org:8448/hs"],
    ["http://localhost:18008", "http://localhost:18008"],
    ["http://127.0.0.1:18008/", "http://127.0.0.1:18008"],
    ["http://[::1]:18008", "http://[::1]:18008"],
  ])("%s is %s", (text, baseUrl) => {
    expect(serverBaseUrl(text)).toBe(baseUrl);
  });

  it.each([
    "http://example.org",
    "http://localhost.example.org",
    "http://127.0.0.1.example.org",
    "javascript:alert(1)",
    "data:text/plain,x",
    "https://user@example.org",
    "https://:secret@example.org",
    "https://example.org/?x",
    "https://example.org/#x",
    "example.org",
    "",
  ])("%j is none", (text) => {
    expect(serverBaseUrl(text)).toBeUndefined();
  });
});
