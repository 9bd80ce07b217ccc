/**
 * The headers that belong before the built app (docs/deploy has them for other web servers).
 * Here, and only here, the page may also connect to servers on loopback over plain HTTP.
 */
export const appHeaders = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
};

/** Lets a page that carries the policy in a `<meta>` connect to loopback servers too. */
export function allowLoopback(/** @type {string} */ html) {
  return html.replace(
    /connect-src [^;"]*/,
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
