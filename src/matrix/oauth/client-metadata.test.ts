import { describe, expect, it } from "vitest";
import { policyViolations } from "#src/testing/registration-policy.ts";
import { clientMetadata, type ClientMetadata } from "./client-metadata.ts";

describe("what Usher registers with", () => {
  it.each([
    ["https://usher.example.org", "web", "https://usher.example.org/"],
    ["https://example.org", "web", "https://example.org/"],
    ["https://usher.example.org:8443", "web", "https://usher.example.org:8443/"],
    ["https://xn--bcher-kva.example", "web", "https://xn--bcher-kva.example/"],
    ["http://localhost:18000", "native", "https://usher.example.org/"],
    ["http://127.0.0.1:18000", "native", "https://usher.example.org/"],
    ["http://[::1]:18000", "native", "https://usher.example.org/"],
  ])("at %s is a %s app that the published policy takes", (origin, kind, page) => {
    const metadata = clientMetadata(origin);
    expect(metadata).toMatchObject({
      application_type: kind,
      client_uri: page,
      redirect_uris: [`${origin}/sign-in`],
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
    });
    expect(metadata && policyViolations(metadata)).toEqual([]);
  });

  it.each([
    ["http://usher.example.org"],
    ["http://usher.example.org:8080"],
    ["http://192.168.1.7:8080"],
    ["https://localhost:18000"],
    ["https://127.0.0.1"],
    ["http://usher.localhost:18000"],
  ])("is nothing at %s: the policy would refuse it whatever it said", (origin) => {
    expect(clientMetadata(origin)).toBeUndefined();
    const asWeb: ClientMetadata = {
      ...clientMetadata("https://usher.example.org")!,
      client_uri: `${origin}/`,
      redirect_uris: [`${origin}/sign-in`],
    };
    expect(policyViolations(asWeb)).toContain("invalid redirect_uri");
    const asNative: ClientMetadata = {
      ...clientMetadata("http://localhost")!,
      redirect_uris: asWeb.redirect_uris,
    };
    expect(policyViolations(asNative)).toContain("invalid redirect_uri");
  });
});

describe("the policy of the test refuses", () => {
  const good = clientMetadata("https://usher.example.org")!;

  it.each<[what: string, change: Partial<ClientMetadata>, violation: string]>([
    ["a page without https", { client_uri: "http://usher.example.org/" }, "invalid client_uri"],
    ["a page without a slash", { client_uri: "https://usher.example.org" }, "invalid client_uri"],
    ["a logo elsewhere", { logo_uri: "https://cdn.example.com/logo.svg" }, "logo_uri on another host"],
    ["a return elsewhere", { redirect_uris: ["https://example.com/sign-in"] }, "invalid redirect_uri"],
    [
      "a return to this device of a web app",
      { redirect_uris: ["http://localhost/sign-in"] },
      "invalid redirect_uri",
    ],
  ])("%s", (_what, change, violation) => {
    expect(policyViolations({ ...good, ...change })).toContain(violation);
  });
});
