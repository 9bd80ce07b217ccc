import { describe, expect, test } from "vitest";
import type { LoginFlows } from "#src/matrix/discovery/login-flows.ts";
import { waysOf } from "./ways-of.ts";

const oauth = {
  issuer: "https://a.example/",
  authorizationEndpoint: "https://a.example/authorize",
  registrationEndpoint: "https://a.example/register",
  tokenEndpoint: "https://a.example/token",
  revocationEndpoint: "https://a.example/revoke",
  namesItself: true,
};
const providers = [
  { id: "one", name: "One" },
  { id: "two", name: "Two" },
];
const sso = { providers: [], isForOAuth: false };
const old = { providers: [], isForOAuth: true };

describe("the ways to sign in, best first", () => {
  test.each<[what: string, flows: LoginFlows, ways: string[], withoutRegistration: string[]]>([
    ["OAuth alone", { oauth, password: false }, ["oauth"], []],
    [
      "OAuth, and the same for apps that do not know it",
      { oauth, sso: old, password: true },
      ["oauth"],
      ["sso"],
    ],
    ["OAuth and others", { oauth, sso, password: true }, ["oauth", "password", "sso"], ["password", "sso"]],
    ["SSO that stands for OAuth", { sso: old, password: true }, ["sso"], ["sso"]],
    ["a password and SSO", { sso, password: true }, ["password", "sso"], ["password", "sso"]],
    [
      "SSO with a choice",
      { sso: { providers, isForOAuth: false }, password: false },
      ["sso one", "sso two"],
      ["sso one", "sso two"],
    ],
    ["a password", { password: true }, ["password"], ["password"]],
    ["nothing", { password: false }, [], []],
  ])("of %s", (_what, flows, ways, withoutRegistration) => {
    expect(waysOf(flows, true).map(short)).toEqual(ways);
    expect(waysOf(flows, false).map(short)).toEqual(withoutRegistration);
  });

  test("are no list without end", () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ id: `${index}`, name: "" }));
    expect(waysOf({ sso: { providers: many, isForOAuth: false }, password: false }, true)).toHaveLength(12);
  });
});

function short(way: ReturnType<typeof waysOf>[number]): string {
  return way.kind === "sso" && way.providerId !== undefined ? `sso ${way.providerId}` : way.kind;
}
