import type { JsonObject } from "#src/lib/json.ts";
import type { FakeHomeserver } from "./fake-homeserver.ts";
import { json, matrixError } from "./fake-network.ts";

/** `POST /login`, with a password or with what SSO brought back. */
export function fakeLogin(server: FakeHomeserver, body: JsonObject): Response {
  const userId = body["type"] === "m.login.token" ? bySso(server, body) : byPassword(server, body);
  if (userId === undefined) return matrixError(403, "M_FORBIDDEN");
  const deviceId = typeof body["device_id"] === "string" ? body["device_id"] : "DEVICE";
  return json({ user_id: userId, device_id: deviceId, access_token: server.signIn(userId, deviceId) });
}

/** A token is good once. */
function bySso({ loginTokens }: FakeHomeserver, body: JsonObject): string | undefined {
  const token = String(body["token"]);
  const userId = loginTokens.get(token);
  loginTokens.delete(token);
  return userId;
}

function byPassword({ origin, users }: FakeHomeserver, body: JsonObject): string | undefined {
  const identifier = body["identifier"] as JsonObject | undefined;
  const name = String(identifier?.["user"]);
  const serverName = new URL(origin).hostname.replace(/^matrix\./, "");
  const userId = name.startsWith("@") ? name : `@${name}:${serverName}`;
  return users.get(userId)?.password === body["password"] ? userId : undefined;
}
