import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { inWorkFolder } from "#e2e/setup/places.mjs";
import { outputOf, run } from "#e2e/setup/run.mjs";
import { step } from "#e2e/setup/say.mjs";

const folder = inWorkFolder("certificates");

/** Synapse checks certificates also here, so localhost gets one from an authority of its own. */
export const certificates = {
  authority: inWorkFolder("certificates/authority.crt"),
  certificate: inWorkFolder("certificates/localhost.crt"),
  key: inWorkFolder("certificates/localhost.key"),
};

/** Makes the certificates when there are none or they end within a day. */
export async function makeCertificates() {
  if (existsSync(certificates.certificate) && lastsAnotherDay()) return;
  await step("Certificates", async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/authority.cnf`, authorityConfig);
    writeFileSync(`${folder}/localhost.cnf`, localhostExtensions);
    for (const command of commands) await openssl(command);
  });
}

const authorityConfig = `[req]
distinguished_name = name
x509_extensions = extensions
prompt = no
[name]
CN = Usher test authority
[extensions]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
`;

const localhostExtensions = `basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost,IP:127.0.0.1,IP:::1
`;

const commands = [
  "ecparam -name prime256v1 -genkey -noout -out authority.key",
  "req -x509 -new -key authority.key -sha256 -days 365 -config authority.cnf -out authority.crt",
  "ecparam -name prime256v1 -genkey -noout -out localhost.key",
  "req -new -key localhost.key -subj /CN=localhost -out localhost.csr",
  "x509 -req -in localhost.csr -CA authority.crt -CAkey authority.key -CAcreateserial -sha256 -days 365 -extfile localhost.cnf -out localhost.crt",
];

/** @param {string} command */
function openssl(command) {
  return run("openssl", "openssl", command.split(" "), {
    cwd: folder,
    log: inWorkFolder("logs/openssl.log"),
  });
}

function lastsAnotherDay() {
  const args = ["x509", "-checkend", "86400", "-noout", "-in", certificates.certificate];
  return outputOf("openssl", args) !== undefined;
}
