import { mkdirSync, writeFileSync } from "node:fs";

const head = `Date: {{ date|safe }}
From: {{ from|safe }}
To: {{ to|safe }}
Message-ID: {{ messageid|safe }}
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
`;

const invitation = `Subject: {{ subject_header_value|safe }}
${head}
{{ sender_display_name|safe }} {{ bracketed_verified_sender|safe }}has invited you to “{{ room_name|safe }}” on Matrix.

To join the conversation, follow this link:

{{ web_client_location|safe }}/#/invite?room_id={{ room_id|urlencode }}&email={{ to|urlencode }}&token={{ token|urlencode }}&private_key={{ ephemeral_private_key|urlencode }}&room_name={{ room_name|urlencode }}&inviter={{ sender|urlencode }}
`;

const verification = `Subject: Confirm your email address
${head}
To confirm that this address is yours, open

{{ link|safe }}

or enter the code {{ token|safe }}
`;

const verified = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Email address</title></head>
<body><p>%(message)s</p></body></html>
`;

/**
 * Writes the mails that Sydent fills in; the ones it ships lead to matrix.org.
 * @param {import("./layout.mjs").Layout} layout
 */
export function writeSydentTemplates(layout) {
  const folder = layout.path("sydent/templates/usher");
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/invite_template.eml.j2`, invitation);
  writeFileSync(`${folder}/verification_template.eml.j2`, verification);
  writeFileSync(`${folder}/verify_response_template.html`, verified);
}
