import { describe, expect, it, vi } from "vitest";
import { takeSignInReturn } from "./sign-in-return.ts";

function arriveAt(address: string) {
  const replaceState = vi.fn<History["replaceState"]>();
  const returned = takeSignInReturn(new URL(address, "https://usher.example.org"), { replaceState });
  return { returned, cleaned: replaceState.mock.calls.map(([, , url]) => url) };
}

describe("what a person comes back with", () => {
  it.each([
    ["/sign-in#code=c&state=s&iss=i", "s", "code"],
    ["/sign-in#error=access_denied&state=s", "s", "error"],
    ["/sign-in?error=server_error&state=s", "s", "error"],
    ["/sign-in?state=s&loginToken=t", "s", "loginToken"],
    ["/sign-in#code=c", "", "code"],
  ])("in %s is taken out of the address", (address, state, name) => {
    const { returned, cleaned } = arriveAt(address);
    expect(returned?.state).toBe(state);
    expect(returned?.parameters.has(name)).toBe(true);
    expect(cleaned).toEqual(["/sign-in"]);
  });

  it.each(["/sign-in", "/sign-in#top", "/sign-in?state=s", "/rooms/x#code=c&state=s", "/?loginToken=t"])(
    "is nothing in %s",
    (address) => {
      expect(arriveAt(address)).toEqual({ returned: undefined, cleaned: [] });
    },
  );
});
