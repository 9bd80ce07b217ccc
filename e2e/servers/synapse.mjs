import { mkdirSync, writeFileSync } from "node:fs";
import { certificates } from "./certificates.mjs";
import { secretsOf } from "./layout.mjs";
import { startServer } from "./processes.mjs";

/**
 * How the servers limit their users. `default`: as shipped, apart from signing in, since everybody here shares
 * one address. `fast`: not at all. Else as `fast`, but for what it names.
 * @typedef {"fast" | "default" | InviteLimits} Profile
 */

/**
 * So many at once, then one every so many seconds.
 * @typedef {{ atOnce: number, everySeconds: number }} Limit
 */

/**
 * @typedef {object} InviteLimits
 * @property {Limit} invitations of Synapse, by email
 * @property {Limit} mails of Sydent, for each sender
 */

/**
 * Starts the homeserver.
 * @param {import("./layout.mjs").Layout} layout
 * @param {{ profile: Profile, clockOffset?: number, more?: object }} options `clockOffset`: seconds by which its clock
 *   is off, which {@link import("./processes.mjs").RunningServer.setClock} then changes; `more`: what its
 *   configuration has besides
 */
export function startSynapse(layout, { profile, clockOffset, more }) {
  mkdirSync(layout.path("synapse"), { recursive: true });
  writeFileSync(layout.path("synapse/log.yaml"), logConfig(layout));
  writeFileSync(layout.path("synapse/homeserver.yaml"), homeserverConfig(layout, profile, more));
  const clock = clockOffset === undefined ? {} : { env: { SETTABLE_CLOCK: String(clockOffset) } };
  return startServer({
    name: "Synapse",
    layout,
    module: ["synapse.app.homeserver", "-c", layout.path("synapse/homeserver.yaml")],
    readyUrl: `http://127.0.0.1:${layout.ports.homeserver}/health`,
    ...clock,
  });
}

// JSON is YAML too.
function homeserverConfig(
  /** @type {import("./layout.mjs").Layout} */ layout,
  /** @type {Profile} */ profile,
  /** @type {object | undefined} */ more,
) {
  const { ports, path } = layout;
  const secrets = secretsOf(layout);
  const listener = { type: "http", bind_addresses: ["127.0.0.1"] };
  return JSON.stringify(
    {
      server_name: layout.serverName,
      public_baseurl: `${layout.homeserverUrl}/`,
      report_stats: false,
      pid_file: path("synapse/synapse.pid"),
      signing_key_path: path("synapse/signing.key"),
      log_config: path("synapse/log.yaml"),
      media_store_path: path("synapse/media"),
      database: { name: "sqlite3", args: { database: path("synapse/homeserver.db") } },
      listeners: [
        { ...listener, port: ports.homeserver, tls: false, resources: [{ names: ["client"] }] },
        // Sydent checks OpenID tokens here, by the server's name.
        { ...listener, port: ports.federation, tls: true, resources: [{ names: ["federation", "openid"] }] },
      ],
      tls_certificate_path: certificates.certificate,
      tls_private_key_path: certificates.key,
      federation_custom_ca_list: [certificates.authority],
      trusted_key_servers: [],
      suppress_key_server_warning: true,
      ip_range_whitelist: ["127.0.0.0/8", "::1/128"],
      registration_shared_secret: secrets.registration,
      macaroon_secret_key: secrets.macaroon,
      form_secret: secrets.form,
      // The passwords here are known to everybody, and every test makes some.
      bcrypt_rounds: 4,
      // Plain HTTP: the page would not accept the test certificate.
      default_identity_server: layout.identityServerUrl,
      presence: { enabled: false },
      // An administrator can write a notice to somebody; it makes a room of theirs that takes nobody else.
      server_notices: {
        system_mxid_localpart: "notices",
        system_mxid_display_name: "Notices",
        room_name: "Server notices",
        auto_join: true,
      },
      email: {
        smtp_host: "127.0.0.1",
        smtp_port: ports.smtp,
        enable_tls: false,
        enable_notifs: false,
        notif_from: "Synapse <noreply@localhost.test>",
        invite_client_location: layout.mailboxUrl,
      },
      ...limits(profile),
      ...more,
    },
    null,
    2,
  );
}

/** @returns {Record<string, unknown>} */
function limits(/** @type {Profile} */ profile) {
  const none = { per_second: 10_000, burst_count: 10_000 };
  const rc_login = { address: none, account: none, failed_attempts: none };
  if (profile === "default") return { rc_login };
  return {
    rc_login,
    rc_message: none,
    rc_registration: none,
    rc_joins: { local: none, remote: none },
    rc_joins_per_room: none,
    rc_invites: { per_room: none, per_user: none, per_issuer: none },
    rc_third_party_invite: typeof profile === "object" ? limitOf(profile.invitations) : none,
    rc_3pid_validation: none,
    rc_room_creation: none,
  };
}

function limitOf(/** @type {Limit} */ { atOnce, everySeconds }) {
  return { per_second: 1 / everySeconds, burst_count: atOnce };
}

function logConfig(/** @type {import("./layout.mjs").Layout} */ layout) {
  return JSON.stringify({
    version: 1,
    formatters: { line: { format: "%(asctime)s %(levelname)s %(name)s %(request)s %(message)s" } },
    handlers: {
      file: { class: "logging.FileHandler", filename: layout.path("logs/synapse.log"), formatter: "line" },
    },
    root: { level: "INFO", handlers: ["file"] },
    disable_existing_loggers: false,
  });
}
