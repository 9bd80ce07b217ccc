import { describe, expect, it } from "vitest";
import { chooseIdentityServer } from "./identity-server.ts";

const own = { base_url: "https://own.example.org:8090/" };
const named = "https://id.example.org";

describe("the identity server to use", () => {
  it("is the person's own, whatever .well-known says", () => {
    expect(chooseIdentityServer(own, named)).toEqual({
      kind: "configured",
      baseUrl: "https://own.example.org:8090",
      idServer: "own.example.org:8090",
      namedBy: "account-data",
    });
  });

  it("is that of .well-known when the person has none of their own", () => {
    const choice = {
      kind: "configured",
      baseUrl: named,
      idServer: "id.example.org",
      namedBy: "well-known",
    };
    expect(chooseIdentityServer(undefined, named)).toEqual(choice);
    expect(chooseIdentityServer({}, named)).toEqual(choice);
  });

  it("may be reached without https on this device", () => {
    expect(chooseIdentityServer(undefined, "http://localhost:18443")).toMatchObject({
      kind: "configured",
      idServer: "localhost:18443",
    });
  });

  it("is none when nobody names one, or the person wants none", () => {
    expect(chooseIdentityServer(undefined, undefined)).toEqual({ kind: "none" });
    expect(chooseIdentityServer({ base_url: null }, named)).toEqual({ kind: "disconnected" });
  });

  it.each([1, "", "id.example.org", "http://id.example.org", "https://id.example.org/path", {}, []])(
    "is never %j",
    (base_url) => {
      expect(chooseIdentityServer({ base_url }, named)).toEqual({ kind: "invalid", namedBy: "account-data" });
    },
  );

  it("is not what .well-known names when that is no address", () => {
    expect(chooseIdentityServer(undefined, "http://id.example.org")).toEqual({
      kind: "invalid",
      namedBy: "well-known",
    });
  });
});
