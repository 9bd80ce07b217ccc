import type { JsonObject } from "#src/lib/json.ts";
import { pause } from "#src/lib/pause.ts";
import { FakeIdentityServer } from "./fake-identity-server.ts";
import { inviteBy3pid } from "./fake-invite.ts";
import { fakeLogin } from "./fake-login.ts";
import { json, matrixError, type FakeServer } from "./fake-network.ts";
import { FakeRoom, type EventFilter, type WireEvent } from "./fake-room.ts";

interface Filter {
  readonly account_data?: EventFilter;
  readonly room?: {
    readonly rooms?: readonly string[];
    readonly state?: EventFilter;
    readonly timeline?: EventFilter;
  };
}

interface Device {
  readonly userId: string;
  readonly deviceId: string;
}

/**
 * A homeserver in memory, as far as Usher can tell it from Synapse. It keeps to what was measured: an
 * invitation is mailed before permission is checked, and everything behind the identity server is a bare 500.
 */
export class FakeHomeserver implements FakeServer {
  readonly origin: string;
  readonly identityServer: FakeIdentityServer;
  readonly rooms = new Map<string, FakeRoom>();
  readonly users = new Map<
    string,
    { password: string; name: string; accountData: Map<string, { position: number; content: JsonObject }> }
  >();
  readonly devices = new Map<string, Device>();
  readonly filters = new Map<string, Filter>();
  /** Answers to `PUT …/invite/{txnId}` by device and transaction. */
  readonly transactions = new Map<string, WireEvent | undefined>();
  /** Whether it has Synapse's idempotent form of `/invite`. */
  invitesByTransaction = true;
  wellKnown: JsonObject | undefined;
  /** What its OAuth server says of itself, if it has one. */
  oauth: JsonObject | undefined;
  /** How one can sign in here. */
  flows: readonly JsonObject[] = [{ type: "m.login.password" }];
  /** Whom SSO has sent back with a token. */
  readonly loginTokens = new Map<string, string>();
  #position = 0;
  /** Aborts with the next event: whoever polls is answered at once, whatever the clock says. */
  #news = new AbortController();
  #counter = 0;

  constructor(origin = "https://matrix.example.org", identityServer = new FakeIdentityServer()) {
    this.origin = origin;
    this.identityServer = identityServer;
  }

  addUser(userId: string, { password = "secret", name = userId } = {}): string {
    this.users.set(userId, { password, name, accountData: new Map() });
    return userId;
  }

  /** Names its identity server in a user's account data, as another client of theirs would. */
  nameIdentityServer(userId: string): void {
    this.setAccountData(userId, "m.identity_server", { base_url: this.identityServer.origin });
  }

  /** As any client of theirs may; the others hear of it by sync. */
  setAccountData(userId: string, type: string, content: JsonObject): void {
    this.#position += 1;
    this.users.get(userId)?.accountData.set(type, { position: this.#position, content });
    this.#tell();
  }

  signIn(userId: string, deviceId = "DEVICE"): string {
    this.#counter += 1;
    const token = `token-${this.#counter}`;
    this.devices.set(token, { userId, deviceId });
    return token;
  }

  addRoom(roomId: string, creator: string, name?: string): FakeRoom {
    const room = new FakeRoom(roomId);
    this.rooms.set(roomId, room);
    this.send(room, creator, "m.room.create", { room_version: "11" }, "");
    this.join(room, creator);
    this.send(room, creator, "m.room.power_levels", { users: { [creator]: 100 }, invite: 50 }, "");
    if (name !== undefined) this.send(room, creator, "m.room.name", { name }, "");
    return room;
  }

  join(room: FakeRoom, userId: string): WireEvent {
    const displayname = this.users.get(userId)?.name ?? userId;
    return this.send(room, userId, "m.room.member", { membership: "join", displayname }, userId);
  }

  send(
    room: FakeRoom,
    sender: string,
    type: string,
    content: JsonObject,
    stateKey?: string,
    unsigned?: JsonObject,
  ) {
    this.#position += 1;
    const replaced = stateKey === undefined ? undefined : room.content(type, stateKey);
    const event: WireEvent = {
      event_id: `$${this.#position}`,
      type,
      sender,
      origin_server_ts: Date.now(),
      content,
      ...(stateKey === undefined ? {} : { state_key: stateKey }),
      unsigned: { ...unsigned, ...(replaced === undefined ? {} : { prev_content: replaced }) },
    };
    room.events.push({ position: this.#position, event });
    this.#tell();
    return event;
  }

  #tell(): void {
    this.#news.abort();
    this.#news = new AbortController();
  }

  async respond(request: Request): Promise<Response | undefined> {
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/_matrix\/client\/(?:v3|v1|r0)/, "");
    const line = `${request.method} ${path}`;
    if (url.pathname === "/.well-known/matrix/client") {
      return this.wellKnown === undefined ? matrixError(404, "M_NOT_FOUND") : json(this.wellKnown);
    }
    if (url.pathname === "/_matrix/client/versions") return json({ versions: ["v1.11", "v1.16"] });
    if (line === "GET /auth_metadata") {
      return this.oauth === undefined ? matrixError(404, "M_UNRECOGNIZED") : json(this.oauth);
    }
    if (line === "GET /login") return json({ flows: this.flows });
    const body = (
      request.method === "POST" || request.method === "PUT" ? await request.json() : {}
    ) as JsonObject;
    if (line === "POST /login") return fakeLogin(this, body);
    const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    const device = this.devices.get(token);
    if (device === undefined) return matrixError(401, "M_UNKNOWN_TOKEN");
    if (line === "GET /sync") return this.#sync(url.searchParams, device.userId, request.signal);
    const [, area, id = "", ...rest] = path.split("/").map(decodeURIComponent);
    if (line === "GET /account/whoami") return json({ user_id: device.userId, device_id: device.deviceId });
    if (line === "POST /logout") return this.#logout(token);
    if (area === "profile") return json({ displayname: this.users.get(id)?.name });
    if (area === "user" && rest[0] === "filter") return this.#defineFilter(body);
    if (area === "user" && rest[0] === "openid") return json(this.identityServer.openId(device.userId));
    if (area === "user" && rest[0] === "account_data")
      return this.#accountData(device.userId, rest[1] ?? "", request.method, body);
    const room = area === "rooms" ? this.rooms.get(id) : undefined;
    if (room === undefined) return matrixError(403, "M_FORBIDDEN");
    return this.#room(request.method, room, rest, url.searchParams, body, device);
  }

  #room(
    method: string,
    room: FakeRoom,
    path: readonly string[],
    query: URLSearchParams,
    body: JsonObject,
    by: Device,
  ) {
    const [what, type = "", stateKey = ""] = path;
    if (what === "messages") {
      const from = query.get("from");
      const position =
        from === null ? Number.POSITIVE_INFINITY : Number(from.slice(1)) + (from.startsWith("s") ? 1 : 0);
      const filter = JSON.parse(query.get("filter") ?? "{}") as EventFilter;
      return json({
        start: from ?? `s${this.#position}`,
        ...room.messages(position, Number(query.get("limit") ?? 10), filter),
      });
    }
    if (what === "joined_members") {
      const joined = room
        .members(["join"])
        .map(({ state_key, content }) => [
          state_key,
          { display_name: content["displayname"] ?? null, avatar_url: null },
        ]);
      return json({ joined: Object.fromEntries(joined) });
    }
    if (what === "members") return json({ chunk: room.members([query.get("membership") ?? "join"]) });
    if (what === "state" && method === "PUT") {
      return json({ event_id: this.send(room, by.userId, type, body, stateKey).event_id });
    }
    if (what === "state") {
      const content = room.content(type, stateKey);
      return content === undefined ? matrixError(404, "M_NOT_FOUND") : json(content);
    }
    if (what === "invite") return inviteBy3pid(this, room, by, body, method === "PUT" ? type : undefined);
    return undefined;
  }

  #logout(token: string): Response {
    this.devices.delete(token);
    return json({});
  }

  #defineFilter(filter: Filter): Response {
    const id = `filter${this.filters.size}`;
    this.filters.set(id, filter);
    return json({ filter_id: id });
  }

  #accountData(userId: string, type: string, method: string, body: JsonObject): Response {
    if (method === "PUT") {
      this.setAccountData(userId, type, body);
      return json({});
    }
    const data = this.users.get(userId)?.accountData.get(type);
    return data === undefined ? matrixError(404, "M_NOT_FOUND") : json(data.content);
  }

  async #sync(query: URLSearchParams, userId: string, signal: AbortSignal): Promise<Response> {
    const since = Number(query.get("since")?.slice(1) ?? 0);
    const isNews = since === 0 || this.#position > since;
    if (!isNews) await pause(Number(query.get("timeout") ?? 0), this.#news.signal, signal);
    const named = query.get("filter") ?? "{}";
    const filter = this.filters.get(named) ?? (JSON.parse(named) as Filter);
    const answer: Record<"join" | "leave", Record<string, unknown>> = { join: {}, leave: {} };
    for (const room of this.rooms.values()) {
      if (filter.room?.rooms?.includes(room.roomId) === false) continue;
      const membership = room.membership(userId);
      const part = membership === undefined ? undefined : room.sync(since, this.#position, filter.room);
      if (part === undefined) continue;
      if (membership === "join") answer.join[room.roomId] = part;
      else if (since > 0) answer.leave[room.roomId] = part;
    }
    const data = [...(this.users.get(userId)?.accountData ?? [])];
    const events = data
      .filter(([, { position }]) => position > since)
      .map(([type, { content }]) => ({ type, content }));
    return json({ next_batch: `s${this.#position}`, rooms: answer, account_data: { events } });
  }
}
