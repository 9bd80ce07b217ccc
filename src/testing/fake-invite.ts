import type { JsonObject } from "#src/lib/json.ts";
import type { FakeHomeserver } from "./fake-homeserver.ts";
import { json, matrixError } from "./fake-network.ts";
import type { FakeRoom } from "./fake-room.ts";

function powerOf(room: FakeRoom, userId: string): number {
  const users = room.content("m.room.power_levels")?.["users"] as JsonObject | undefined;
  return Number(users?.[userId] ?? 0);
}

/** Both forms of `/invite`: by user id, and by third-party identifier in the order in which Synapse does things. */
export function inviteBy3pid(
  server: FakeHomeserver,
  room: FakeRoom,
  by: { readonly userId: string; readonly deviceId: string },
  body: JsonObject,
  txnId: string | undefined,
): Response {
  if (txnId !== undefined && !server.invitesByTransaction) return matrixError(404, "M_UNRECOGNIZED");
  const allowed = room.membership(by.userId) === "join" && powerOf(room, by.userId) >= 50;
  const userId = body["user_id"];
  if (typeof userId === "string") {
    if (!allowed) return matrixError(403, "M_FORBIDDEN");
    server.send(room, by.userId, "m.room.member", { membership: "invite", displayname: userId }, userId);
    return json({});
  }
  const { id_server, id_access_token, medium, address } = body;
  if (!id_server || !id_access_token || !medium || !address) return matrixError(400, "M_MISSING_PARAM");
  const key = JSON.stringify([by.deviceId, txnId]);
  if (txnId !== undefined && server.transactions.has(key)) return json({});
  const stored = server.identityServer.storeInvite(String(id_access_token), String(address));
  if (stored === undefined) return matrixError(500, "M_UNKNOWN");
  if (!allowed) return matrixError(403, "M_FORBIDDEN");
  const unsigned = txnId === undefined ? {} : { transaction_id: txnId };
  const content = {
    display_name: stored.displayName,
    public_key: "key",
    key_validity_url: `${server.identityServer.origin}/_matrix/identity/v2/pubkey/isvalid`,
  };
  const event = server.send(room, by.userId, "m.room.third_party_invite", content, stored.token, unsigned);
  if (txnId !== undefined) server.transactions.set(key, event);
  return json({});
}
