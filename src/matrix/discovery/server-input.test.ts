import { describe, expect, it } from "vitest";
import { parseServerInput } from "./server-input.ts";

describe("what a person types for their server", () => {
  it.each([
    ["example.org", "example.org", "example.org"],
    [" Example.ORG/ \n", "example.org", "example.org"],
    ["localhost:18448", "localhost:18448", "localhost"],
    ["@ada:example.org", "example.org", "example.org"],
    ["@ada:example.org:8448", "example.org:8448", "example.org"],
    ["[::1]:8448", "[::1]:8448", "[::1]"],
    ["bücher.example", "xn--bcher-kva.example", "xn--bcher-kva.example"],
  ])("%j is the server name %s", (text, name, hostname) => {
    expect(parseServerInput(text)).toEqual({ kind: "name", name, hostname });
  });

  it.each([
    ["https://matrix.example.org/", "https://matrix.example.org"],
    ["HTTP://LOCALHOST:18008", "http://localhost:18008"],
  ])("%j is a URL", (text, baseUrl) => {
    expect(parseServerInput(text)).toEqual({ kind: "url", baseUrl });
  });

  it.each([
    "",
    " ",
    "@ada",
    "@ada:",
    "http://example.org",
    "two words",
    "example.org/path",
    "a@b",
    "a:b:c",
    "https://",
  ])("%j is nothing that can be used", (text) => {
    expect(parseServerInput(text)).toBeUndefined();
  });
});
