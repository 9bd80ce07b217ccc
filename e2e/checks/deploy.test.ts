import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { appHeaders, policyOfPage } from "#e2e/servers/app-headers.mjs";

describe.each(["Caddyfile", "nginx.conf"])("docs/deploy/%s", (name) => {
  const sample = readFileSync(new URL(`../../docs/deploy/${name}`, import.meta.url), "utf8");

  it("has the page's content security policy, and forbids frames", () => {
    expect(sample).toContain(`Content-Security-Policy "${policyOfPage()}; frame-ancestors 'none'"`);
  });

  it.each(Object.entries(appHeaders).filter(([header]) => header !== "content-security-policy"))(
    "sends %s as the demo does",
    (header, value) => {
      expect(sample.toLowerCase().replaceAll('"', "")).toContain(`${header} ${value.toLowerCase()}`);
    },
  );
});
