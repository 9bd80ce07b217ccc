import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inWorkFolder } from "#e2e/setup/places.mjs";

/**
 * Where one set of servers lives: its folder, its ports and the addresses that follow from them.
 * Two sets with different names and port bases run side by side.
 * @param {string} name the folder's name
 * @param {number} portBase
 */
function layoutOf(name, portBase) {
  const ports = {
    app: portBase,
    homeserver: portBase + 8,
    federation: portBase + 448,
    sydent: portBase + 90,
    identityServer: portBase + 443,
    smtp: portBase + 25,
    mailbox: portBase + 80,
    oauthHomeserver: portBase + 9,
    oauthFederation: portBase + 449,
    oauthServer: portBase + 91,
    oauthSydent: portBase + 92,
    oauthIdentityServer: portBase + 444,
  };
  const folder = inWorkFolder(name);
  return {
    folder,
    ports,
    serverName: `localhost:${ports.federation}`,
    appUrl: `http://localhost:${ports.app}`,
    homeserverUrl: `http://localhost:${ports.homeserver}`,
    identityServerUrl: `http://localhost:${ports.identityServer}`,
    mailboxUrl: `http://localhost:${ports.mailbox}`,
    oauthHomeserverUrl: `http://localhost:${ports.oauthHomeserver}`,
    oauthServerUrl: `http://localhost:${ports.oauthServer}`,
    /** @param {string[]} parts */
    path: (...parts) => join(folder, ...parts),
  };
}

/** @typedef {ReturnType<typeof layoutOf>} Layout */

/**
 * Where the second homeserver lives, on which people sign in by OAuth, with its own identity server.
 * @param {Layout} layout of the first one
 * @returns {Layout}
 */
export function oauthHomeserverOf(layout) {
  const { ports } = layout;
  const folder = layout.path("oauth");
  return {
    ...layout,
    folder,
    ports: {
      ...ports,
      homeserver: ports.oauthHomeserver,
      federation: ports.oauthFederation,
      sydent: ports.oauthSydent,
      identityServer: ports.oauthIdentityServer,
    },
    serverName: `localhost:${ports.oauthFederation}`,
    homeserverUrl: layout.oauthHomeserverUrl,
    identityServerUrl: `http://localhost:${ports.oauthIdentityServer}`,
    path: (...parts) => join(folder, ...parts),
  };
}

/** The servers of `npm start` and `npm run dev`. */
export const demoLayout = layoutOf("demo", Number(process.env.USHER_PORT_BASE ?? 18000));

/** The servers of the browser tests, out of the way of a running demo. */
export const testLayout = layoutOf("test", Number(process.env.USHER_TEST_PORT_BASE ?? 19000));

/** Servers that tests of faults stop, kill and start again, apart from those that other tests use at the same time. */
export const faultLayout = layoutOf(
  "faults",
  Number(process.env.USHER_FAULT_PORT_BASE ?? testLayout.ports.app + 500),
);

/** The servers of `npm run test:faults`. */
export const drawnFaultLayout = layoutOf("drawn-faults", faultLayout.ports.app + 4500);

const benchPorts = Number(process.env.USHER_BENCH_PORT_BASE ?? 20000);

/** The servers of `npm run bench`, and where it serves a page to compare with. */
export const benchLayout = layoutOf("bench-servers", benchPorts);
export const barePageLayout = layoutOf("bench-servers", benchPorts + 1000);

/**
 * The secrets of one set of servers, each made when it is first needed.
 * @param {Layout} layout
 * @returns {Record<keyof typeof makers, string>}
 */
export function secretsOf(layout) {
  const file = layout.path("secrets.json");
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const missing = Object.keys(makers).filter((name) => !Object.hasOwn(known, name));
  if (missing.length === 0) return known;
  mkdirSync(layout.folder, { recursive: true });
  const made = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));
  const secrets = { ...made, ...known };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

const makers = {
  registration: secret,
  macaroon: secret,
  form: secret,
  /** What the second homeserver and its OAuth server know each other by. */
  oauth: secret,
  /** What the first homeserver is known by to that OAuth server. */
  sso: secret,
  sydentKey: () => randomBytes(32).toString("base64").replace(/=+$/, ""),
};

function secret() {
  return randomBytes(32).toString("base64url");
}
