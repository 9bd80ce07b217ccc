import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { authorizationServer } from "./authorization-server.ts";

const good = {
  issuer: "https://accounts.example.org/",
  authorization_endpoint: "https://accounts.example.org/authorize",
  registration_endpoint: "https://accounts.example.org/register",
  token_endpoint: "https://accounts.example.org/token",
  revocation_endpoint: "https://accounts.example.org/revoke",
  response_types_supported: ["code", 7],
  response_modes_supported: ["query", "fragment"],
  grant_types_supported: ["authorization_code", "refresh_token"],
  code_challenge_methods_supported: ["plain", "S256"],
};

describe("an OAuth server", () => {
  it("is taken with what the specification demands, and nothing more", () => {
    expect(v.parse(authorizationServer, { ...good, __proto__: null, more: {} })).toEqual({
      issuer: "https://accounts.example.org/",
      authorizationEndpoint: "https://accounts.example.org/authorize",
      registrationEndpoint: "https://accounts.example.org/register",
      tokenEndpoint: "https://accounts.example.org/token",
      revocationEndpoint: "https://accounts.example.org/revoke",
      namesItself: false,
    });
  });

  it("may be on this device without https", () => {
    const here = { ...good, token_endpoint: "http://localhost:18091/token" };
    expect(v.is(authorizationServer, here)).toBe(true);
  });

  it.each<[why: string, change: object]>([
    ["without an issuer", { issuer: undefined }],
    ["without registration", { registration_endpoint: undefined }],
    ["without revocation", { revocation_endpoint: undefined }],
    ["that is reached without https", { authorization_endpoint: "http://accounts.example.org/authorize" }],
    ["whose page is a script", { authorization_endpoint: "javascript:alert(1)" }],
    ["whose page hides where it is", { authorization_endpoint: "https://example.org@evil.example/" }],
    ["without PKCE", { code_challenge_methods_supported: ["plain"] }],
    ["that says nothing about PKCE", { code_challenge_methods_supported: undefined }],
    ["without the fragment", { response_modes_supported: ["query"] }],
    ["without refresh", { grant_types_supported: ["authorization_code"] }],
    ["of another kind", { response_types_supported: "code" }],
  ])("%s is none", (_why, change) => {
    expect(v.is(authorizationServer, { ...good, ...change })).toBe(false);
  });
});
