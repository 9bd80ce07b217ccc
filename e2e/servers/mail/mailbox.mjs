import { readFileSync } from "node:fs";
import http from "node:http";
import { listen } from "#e2e/servers/listen.mjs";
import { acceptAsNewUser, nameFromAddress } from "./accept.mjs";

/** The page's files, by path. */
const files = new Map([
  ["/", { file: "page/mailbox.html", type: "text/html; charset=utf-8" }],
  ["/mailbox.js", { file: "page/mailbox.js", type: "text/javascript; charset=utf-8" }],
  ["/mailbox.css", { file: "page/mailbox.css", type: "text/css; charset=utf-8" }],
]);

/**
 * Serves the mailbox page and its programming interface:
 *
 * - `GET /mails[?to=address]` the caught mails, oldest first; `DELETE` forgets them
 * - `GET /changes` server-sent events, one whenever the mails change
 * - `POST /mails/{id}/accept` `{name?}` follows the invitation's link as a new user → what became of it
 *
 * @param {number} port
 * @param {import("./mail-store.mjs").MailStore} store
 * @param {Parameters<typeof acceptAsNewUser>[0]} servers
 */
export async function startMailbox(port, store, servers) {
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) sendJson(response, { error: String(error) }, 500);
      else response.destroy();
    });
  });

  /** @type {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} */
  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const file = files.get(pathname);
    const accepted = /^\/mails\/(\d+)\/accept$/.exec(pathname);
    if (request.method === "GET" && file !== undefined) {
      response.writeHead(200, { "content-type": file.type, "content-security-policy": policy });
      response.end(readFileSync(new URL(file.file, import.meta.url)));
    } else if (request.method === "GET" && pathname === "/mails") {
      sendJson(response, store.list(searchParams.get("to")));
    } else if (request.method === "DELETE" && pathname === "/mails") {
      store.clear(searchParams.get("to"));
      sendJson(response, {});
    } else if (request.method === "GET" && pathname === "/changes") {
      streamChanges(response, store);
    } else if (request.method === "POST" && accepted !== null) {
      await accept(Number(accepted[1]), await readJson(request), response);
    } else {
      sendJson(response, { error: "There is nothing here." }, 404);
    }
  }

  /** @type {(id: number, body: { name?: string }, response: http.ServerResponse) => Promise<void>} */
  async function accept(id, { name }, response) {
    const mail = store.find(id);
    if (mail?.invitation === undefined) return sendJson(response, { error: "No such invitation." }, 404);
    const displayName = name?.trim() || nameFromAddress(mail.to[0] ?? "");
    const outcome = await acceptAsNewUser(servers, mail.invitation, displayName);
    store.addOutcome(mail.id, outcome);
    sendJson(response, outcome);
  }

  return { stop: await listen(server, port) };
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'";

/** @type {(response: http.ServerResponse, store: import("./mail-store.mjs").MailStore) => void} */
function streamChanges(response, store) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const send = () => void response.write("data: changed\n\n");
  send();
  store.on("change", send);
  response.once("close", () => store.off("change", send));
}

/** @type {(response: http.ServerResponse, body: unknown, status?: number) => void} */
function sendJson(response, body, status = 200) {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

/** @returns {Promise<Record<string, unknown>>} */
async function readJson(/** @type {http.IncomingMessage} */ request) {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text === "" ? {} : JSON.parse(text);
}
