import { mkdirSync, writeFileSync } from "node:fs";
import { secretsOf } from "./layout.mjs";
import { startServer } from "./processes.mjs";
import { writeSydentTemplates } from "./sydent-templates.mjs";
import { termsOf } from "./terms.mjs";

/**
 * Starts the identity server. It speaks plain HTTP only; the identity front puts TLS before it.
 * @param {import("./layout.mjs").Layout} layout
 * @param {import("./synapse.mjs").Profile} profile
 * @param {{ terms?: boolean }} [options] `terms`: whether it wants documents to be accepted
 */
export function startSydent(layout, profile, { terms = false } = {}) {
  mkdirSync(layout.path("sydent"), { recursive: true });
  writeSydentTemplates(layout);
  // JSON is YAML too.
  if (terms) writeFileSync(layout.path("sydent/terms.yaml"), JSON.stringify(termsOf(layout)));
  writeFileSync(layout.path("sydent/sydent.conf"), sydentConfig(layout, profile, terms));
  return startServer({
    name: "Sydent",
    layout,
    module: ["sydent.sydent"],
    env: { SYDENT_CONF: layout.path("sydent/sydent.conf") },
    readyUrl: `http://127.0.0.1:${layout.ports.sydent}/_matrix/identity/versions`,
  });
}

function sydentConfig(
  /** @type {import("./layout.mjs").Layout} */ layout,
  /** @type {import("./synapse.mjs").Profile} */ profile,
  /** @type {boolean} */ terms,
) {
  const { ports, path } = layout;
  return `[general]
server.name = localhost:${ports.identityServer}
log.path = ${path("logs/sydent.log")}
log.level = INFO
pidfile.path = ${path("sydent/sydent.pid")}
templates.path = ${path("sydent/templates")}
brand.default = usher
ip.whitelist = 127.0.0.0/8,::1/128
${terms ? `terms.path = ${path("sydent/terms.yaml")}` : ""}
[db]
db.file = ${path("sydent/sydent.db")}
[http]
clientapi.http.bind_address = 127.0.0.1
clientapi.http.port = ${ports.sydent}
client_http_base = https://localhost:${ports.identityServer}
federation.verifycerts = True
[email]
email.from = Identity server <noreply@localhost.test>
email.smtphost = 127.0.0.1
email.smtpport = ${ports.smtp}
email.hostname = localhost
email.default_web_client_location = ${layout.mailboxUrl}
${mailLimits(profile)}
[crypto]
ed25519.signingkey = ed25519 0 ${secretsOf(layout).sydentKey}
`;
}

function mailLimits(/** @type {import("./synapse.mjs").Profile} */ profile) {
  if (profile === "default") return "";
  const { atOnce, everySeconds } =
    profile === "fast" ? { atOnce: 1_000_000, everySeconds: 0.1 } : profile.mails;
  return `email.ratelimit_sender.burst = ${atOnce}\nemail.ratelimit_sender.rate_hz = ${1 / everySeconds}`;
}
