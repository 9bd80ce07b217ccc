// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { PendingSignIns, type PendingSignIn } from "./pending-sign-ins.ts";

const server = { baseUrl: "https://matrix.example.org", serverName: "example.org" };
const HOUR = 3_600_000;

let now = 1_000_000_000_000;
const pendingSignIns = new PendingSignIns(() => now);

function sso(): PendingSignIn {
  return { kind: "sso", server, returnTo: "/settings", startedAt: now };
}

afterEach(() => sessionStorage.clear());

describe("a sign-in that a person was sent out for", () => {
  it("is known by its state, and good once", () => {
    pendingSignIns.add("one", sso());
    pendingSignIns.add("two", { ...sso(), returnTo: "/" });
    expect(pendingSignIns.take("one")).toEqual(sso());
    expect(pendingSignIns.take("one")).toBeUndefined();
    expect(pendingSignIns.take("two")?.returnTo).toBe("/");
    expect(pendingSignIns.take("three")).toBeUndefined();
  });

  it("is good for an hour", () => {
    const begun = sso();
    pendingSignIns.add("early", begun);
    pendingSignIns.add("late", begun);
    now += HOUR - 1;
    expect(pendingSignIns.take("early")).toEqual(begun);
    now += 1;
    expect(pendingSignIns.take("late")).toBeUndefined();
  });

  it.each(["", "{", "7", '{"kind":"oauth"}'])("is none if what is stored is %j", (text) => {
    sessionStorage.setItem("usher-sign-in odd", text);
    expect(pendingSignIns.take("odd")).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it("leaves nothing behind when all are forgotten, but what is not its own", () => {
    sessionStorage.setItem("other", "stays");
    pendingSignIns.add("one", sso());
    pendingSignIns.clear();
    expect(Object.keys(sessionStorage)).toEqual(["other"]);
  });

  it("is none where the browser stores nothing", () => {
    vi.stubGlobal("sessionStorage", undefined);
    expect(() => pendingSignIns.add("one", sso())).toThrow(TypeError);
    expect(pendingSignIns.take("one")).toBeUndefined();
    pendingSignIns.clear();
    vi.unstubAllGlobals();
  });
});
