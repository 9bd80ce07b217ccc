import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import type { BaseJob } from "./base-job.ts";
import { GetJoinedMembersByRoomJob } from "./get-joined-members-by-room-job.ts";
import { GetLoginFlowsJob } from "./get-login-flows-job.ts";
import { GetMembersByRoomJob } from "./get-members-by-room-job.ts";
import { GetRoomEventsJob } from "./get-room-events-job.ts";
import { GetRoomStateJob } from "./get-room-state-job.ts";
import { GetTokenOwnerJob } from "./get-token-owner-job.ts";
import { GetUserProfileJob } from "./get-user-profile-job.ts";
import { GetVersionsJob } from "./get-versions-job.ts";
import { GetWellknownJob } from "./get-wellknown-job.ts";
import { LoginJob } from "./login-job.ts";
import { hasInviteTransactions, ProbeInviteTransactionJob } from "./probe-invite-transaction-job.ts";
import { RefreshJob } from "./refresh-job.ts";
import { SetRoomStateWithKeyJob } from "./set-room-state-with-key-job.ts";

const serverUrl = "https://hs.example";
const me = { serverUrl, accessToken: "token", userId: "@me:x", roomId: "!a:x" } as const;

const answer = (statusCode: number, body: unknown) => ({ statusCode, body, header: new Headers() });

const login = new LoginJob({ serverUrl, user: "me", password: "pw", initialDeviceDisplayName: "Usher" });
const refresh = new RefreshJob({ serverUrl, refreshToken: "r" });
const wellknown = new GetWellknownJob({ serverUrl });
const LOGIN: JsonObject = { user_id: "@me:x", device_id: "D", access_token: "t" };

type Row = [name: string, job: BaseJob<unknown>, body: unknown, result: unknown];

describe("the result of", () => {
  it.each<Row>([
    [
      "a sign-in",
      login,
      {
        ...LOGIN,
        refresh_token: "r",
        expires_in_ms: 5,
        well_known: {
          "m.homeserver": { base_url: "https://h" },
          "m.identity_server": { base_url: "https://i" },
        },
        home_server: "x",
      },
      {
        userId: "@me:x",
        deviceId: "D",
        accessToken: "t",
        refreshToken: "r",
        expiresInMs: 5,
        identityServerUrl: "https://i",
      },
    ],
    [
      "a sign-in with odd extras",
      login,
      { ...LOGIN, refresh_token: 1, expires_in_ms: "5", well_known: [] },
      { userId: "@me:x", deviceId: "D", accessToken: "t" },
    ],
    ["a sign-in as nobody", login, { ...LOGIN, user_id: "me" }, undefined],
    ["a sign-in without a token", login, { ...LOGIN, access_token: null }, undefined],
    ["a sign-in with a token for no header", login, { ...LOGIN, access_token: "a\nb" }, undefined],
    ["a refresh with a token for no header", refresh, { access_token: "a\nb" }, undefined],
    [
      "a refresh",
      refresh,
      { access_token: "a", refresh_token: "b", expires_in_ms: 5 },
      {
        accessToken: "a",
        refreshToken: "b",
        expiresInMs: 5,
      },
    ],
    ["a refresh that keeps the old one", refresh, { access_token: "a" }, { accessToken: "a" }],
    [
      "a discovery",
      wellknown,
      { "m.homeserver": { base_url: "https://h/" }, "m.identity_server": { base_url: "https://i" } },
      { homeserverUrl: "https://h/", identityServerUrl: "https://i" },
    ],
    [
      "a discovery with an odd identity server",
      wellknown,
      { "m.homeserver": { base_url: "https://h" }, "m.identity_server": "https://i" },
      { homeserverUrl: "https://h" },
    ],
    ["a discovery without a homeserver", wellknown, {}, undefined],
    ["versions", new GetVersionsJob({ serverUrl }), { versions: ["v1.11", 7] }, { versions: ["v1.11"] }],
    ["something that is not Matrix", new GetVersionsJob({ serverUrl }), { hello: 1 }, undefined],
    [
      "the ways to sign in",
      new GetLoginFlowsJob({ serverUrl }),
      {
        flows: [
          { type: "m.login.password", more: 1 },
          {},
          null,
          {
            type: "m.login.sso",
            identity_providers: [{ id: "oidc-1", name: "One", icon: 7 }, { id: 2 }],
            oauth_aware_preferred: true,
          },
          { type: "m.login.sso", identity_providers: 7, delegated_oidc_compatibility: true },
        ],
      },
      {
        flows: [
          { type: "m.login.password", providers: [], isForOAuth: false },
          { type: "m.login.sso", providers: [{ id: "oidc-1", name: "One" }], isForOAuth: true },
          { type: "m.login.sso", providers: [], isForOAuth: true },
        ],
      },
    ],
    ["whoami", new GetTokenOwnerJob(me), { user_id: "@me:x", device_id: 7 }, { userId: "@me:x" }],
    ["whoami that is nobody", new GetTokenOwnerJob(me), { user_id: "" }, undefined],
    ["a profile", new GetUserProfileJob(me), { displayname: "Me", avatar_url: null }, { displayName: "Me" }],
    ["the whole state", new GetRoomStateJob(me), [{ a: 1 }, 7], { events: [{ a: 1 }, 7] }],
    ["a state that is no list", new GetRoomStateJob(me), {}, undefined],
    [
      "a page of events",
      new GetRoomEventsJob({ ...me, dir: "b" }),
      { chunk: [1, {}], end: "e", start: "s" },
      { chunk: [1, {}], end: "e" },
    ],
    ["the last page of events", new GetRoomEventsJob({ ...me, dir: "b" }), { chunk: [] }, { chunk: [] }],
    ["a page that is none", new GetRoomEventsJob({ ...me, dir: "b" }), { end: "e" }, undefined],
    ["members", new GetMembersByRoomJob(me), { chunk: [{ type: 1 }] }, { chunk: [{ type: 1 }] }],
    [
      "joined members",
      new GetJoinedMembersByRoomJob(me),
      { joined: { "@a:x": { display_name: "A" }, "@c:x": null } },
      { joined: { "@a:x": { display_name: "A" }, "@c:x": null } },
    ],
    [
      "a state event that was sent",
      new SetRoomStateWithKeyJob({ ...me, eventType: "t", stateKey: "", content: {} }),
      { event_id: "$1" },
      { eventId: "$1" },
    ],
  ])("%s", (_name, job, body, result) => {
    const response = job.genResponse(answer(200, body));
    expect(response.result).toEqual(result);
    expect(response.failure).toBe(result === undefined ? "invalid-response" : undefined);
  });
});

describe("the state of a room", () => {
  it("keeps what an error says", () => {
    const response = new GetRoomStateJob(me).genResponse(answer(403, { errcode: "M_FORBIDDEN" }));
    expect([response.errorCode, response.failure]).toEqual(["M_FORBIDDEN", undefined]);
  });

  it.each([".", ".."])("has no path for the state key %s", (stateKey) => {
    const make = () => new SetRoomStateWithKeyJob({ ...me, eventType: "t", stateKey, content: {} });
    expect(make).toThrow("stateKey cannot be a path segment.");
  });
});

describe("the probe for invitations by transaction", () => {
  it.each([
    [400, "M_MISSING_PARAM", true],
    [404, "M_UNRECOGNIZED", false],
    [405, "M_UNRECOGNIZED", false],
    [400, "M_BAD_JSON", undefined],
    [403, "M_FORBIDDEN", undefined],
    [429, "M_LIMIT_EXCEEDED", undefined],
    [200, "", undefined],
  ])("takes %i %s for %s", (status, errcode, expected) => {
    const job = new ProbeInviteTransactionJob({ ...me, txnId: "t" });
    expect(hasInviteTransactions(job.genResponse(answer(status, { errcode })))).toBe(expected);
  });
});
