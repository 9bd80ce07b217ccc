import { readFileSync } from "node:fs";

/**
 * The headers that belong before the built app (docs/deploy has them for other web servers).
 * Here, and only here, the page may also connect to servers on loopback over plain HTTP.
 */
export const appHeaders = {
  "content-security-policy": `${allowLoopback(policyOfPage())}; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
};

/** The policy as it stands in the page; not all of it has a meaning there, `frame-ancestors` is for headers only. */
export function policyOfPage() {
  const page = readFileSync(new URL("../../index.html", import.meta.url), "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/u.exec(page)?.[1];
  if (policy === undefined) throw new Error("index.html has no content security policy.");
  return policy;
}

/** Lets a policy, or a page that carries it, connect to loopback servers over plain HTTP too. */
export function allowLoopback(/** @type {string} */ text) {
  return text.replace(
    /connect-src [^;"]*/u,
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  );
}

/**
 * What the app finds at /config.json.
 * @param {import("./layout.mjs").Layout} layout
 */
export function appConfig(layout) {
  return JSON.stringify({ default_homeserver: layout.homeserverUrl });
}
