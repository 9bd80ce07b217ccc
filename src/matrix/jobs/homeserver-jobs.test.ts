import { describe, expect, expectTypeOf, it } from "vitest";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { BaseJob } from "./base-job.ts";
import { DefineFilterJob } from "./define-filter-job.ts";
import { encodeQuery } from "./job-request.ts";
import { GetAccountDataJob } from "./get-account-data-job.ts";
import { GetJoinedMembersByRoomJob } from "./get-joined-members-by-room-job.ts";
import { GetAuthMetadataJob } from "./get-auth-metadata-job.ts";
import { GetLoginFlowsJob } from "./get-login-flows-job.ts";
import { GetMembersByRoomJob } from "./get-members-by-room-job.ts";
import { GetRoomEventsJob } from "./get-room-events-job.ts";
import { GetRoomStateJob } from "./get-room-state-job.ts";
import { GetRoomStateWithKeyJob } from "./get-room-state-with-key-job.ts";
import { GetTokenOwnerJob } from "./get-token-owner-job.ts";
import { GetUserProfileJob } from "./get-user-profile-job.ts";
import { GetVersionsJob } from "./get-versions-job.ts";
import { GetWellknownJob } from "./get-wellknown-job.ts";
import { InviteUserJob } from "./invite-user-job.ts";
import { LoginJob } from "./login-job.ts";
import { LogoutJob } from "./logout-job.ts";
import { ProbeInviteTransactionJob } from "./probe-invite-transaction-job.ts";
import { RefreshJob } from "./refresh-job.ts";
import { RequestOpenIdTokenJob } from "./request-open-id-token-job.ts";
import { SetAccountDataJob } from "./set-account-data-job.ts";
import { SetRoomStateWithKeyJob } from "./set-room-state-with-key-job.ts";
import { SyncJob } from "./sync-job.ts";

const serverUrl = "https://hs.example";
const access: HomeserverAccess = {
  serverUrl,
  userId: "@me:hs.example",
  deviceId: "DEVICE",
  accessToken: "token",
  executor: new FetchExecutor(),
};
const room = { ...access, roomId: "!a/b:x" } as const;
const ROOM = "/_matrix/client/v3/rooms/!a%2Fb%3Ax";
const ME = "/_matrix/client/v3/user/%40me%3Ahs.example";
const third = { eventType: "m.room.third_party_invite", stateKey: "a/b" } as const;
const power = { eventType: "m.room.power_levels", stateKey: "" } as const;

const MIB = 1024 * 1024;
const SMALL = [30, 1];
const LARGE = [90, 64];

type Row = [
  job: BaseJob<unknown>,
  line: string,
  body?: unknown,
  limits?: readonly number[],
  hasToken?: boolean,
];

const ROWS: readonly Row[] = [
  [new SyncJob(access), "GET /_matrix/client/v3/sync", undefined, LARGE],
  [
    new SyncJob({ ...access, since: "s1", filter: '{"a":1}', timeout: 0, useStateAfter: true }),
    "GET /_matrix/client/v3/sync?since=s1&filter=%7B%22a%22%3A1%7D&timeout=0&use_state_after=true",
    undefined,
    LARGE,
  ],
  [
    new SyncJob({ ...access, timeout: 30_000 }),
    "GET /_matrix/client/v3/sync?timeout=30000",
    undefined,
    LARGE,
  ],
  [
    new SyncJob({ ...access, timeout: 60_000 }),
    "GET /_matrix/client/v3/sync?timeout=60000",
    undefined,
    [120, 64],
  ],
  [new DefineFilterJob({ ...access, filter: { a: 1 } }), `POST ${ME}/filter`, { a: 1 }],
  [new GetRoomStateJob(room), `GET ${ROOM}/state`, undefined, LARGE],
  [new GetRoomStateWithKeyJob({ ...room, ...power }), `GET ${ROOM}/state/m.room.power_levels`],
  [new GetRoomStateWithKeyJob({ ...room, ...third }), `GET ${ROOM}/state/m.room.third_party_invite/a%2Fb`],
  [
    new SetRoomStateWithKeyJob({ ...room, ...third, content: {} }),
    `PUT ${ROOM}/state/m.room.third_party_invite/a%2Fb`,
    {},
  ],
  [new GetRoomEventsJob({ ...room, dir: "b" }), `GET ${ROOM}/messages?dir=b`, undefined, LARGE],
  [
    new GetRoomEventsJob({ ...room, from: "t 1", dir: "f", limit: 50, filter: { types: [] } }),
    `GET ${ROOM}/messages?from=t%201&dir=f&limit=50&filter=%7B%22types%22%3A%5B%5D%7D`,
    undefined,
    LARGE,
  ],
  [new GetMembersByRoomJob(room), `GET ${ROOM}/members`, undefined, LARGE],
  [
    new GetMembersByRoomJob({ ...room, membership: "invite", notMembership: "leave" }),
    `GET ${ROOM}/members?membership=invite&not_membership=leave`,
    undefined,
    LARGE,
  ],
  [new GetJoinedMembersByRoomJob(room), `GET ${ROOM}/joined_members`, undefined, LARGE],
  [new GetTokenOwnerJob(access), "GET /_matrix/client/v3/account/whoami"],
  [new LogoutJob(access), "POST /_matrix/client/v3/logout", {}],
  [new RequestOpenIdTokenJob(access), `POST ${ME}/openid/request_token`, {}],
  [
    new GetAccountDataJob({ ...access, type: "m.identity_server" }),
    `GET ${ME}/account_data/m.identity_server`,
  ],
  [
    new SetAccountDataJob({ ...access, type: "m.identity_server", content: { base_url: null } }),
    `PUT ${ME}/account_data/m.identity_server`,
    { base_url: null },
  ],
  [new InviteUserJob({ ...room, invitee: "@you:y" }), `POST ${ROOM}/invite`, { user_id: "@you:y" }, [90, 1]],
  [new GetUserProfileJob({ ...access, userId: "@a/b:y" }), "GET /_matrix/client/v3/profile/%40a%2Fb%3Ay"],
  [new ProbeInviteTransactionJob({ ...room, txnId: "t/1" }), `PUT ${ROOM}/invite/t%2F1`, {}],
  [new GetVersionsJob({ serverUrl }), "GET /_matrix/client/versions", undefined, SMALL, false],
  [new GetWellknownJob({ serverUrl }), "GET /.well-known/matrix/client", undefined, SMALL, false],
  [new GetLoginFlowsJob({ serverUrl }), "GET /_matrix/client/v3/login", undefined, SMALL, false],
  [new GetAuthMetadataJob({ serverUrl }), "GET /_matrix/client/v1/auth_metadata", undefined, SMALL, false],
  [
    new LoginJob({ serverUrl, loginToken: "lt", deviceId: "D", initialDeviceDisplayName: "Usher" }),
    "POST /_matrix/client/v3/login",
    {
      type: "m.login.token",
      token: "lt",
      initial_device_display_name: "Usher",
      refresh_token: true,
      device_id: "D",
    },
    SMALL,
    false,
  ],
  [
    new LoginJob({ serverUrl, user: "me", password: "pw", initialDeviceDisplayName: "Usher" }),
    "POST /_matrix/client/v3/login",
    {
      type: "m.login.password",
      identifier: { type: "m.id.user", user: "me" },
      password: "pw",
      initial_device_display_name: "Usher",
      refresh_token: true,
    },
    SMALL,
    false,
  ],
  [
    new RefreshJob({ serverUrl, refreshToken: "r" }),
    "POST /_matrix/client/v3/refresh",
    { refresh_token: "r" },
    SMALL,
    false,
  ],
];

describe("a job for the homeserver", () => {
  it.each(ROWS.map((row) => [row[1], row] as const))("sends %s", (_name, row) => {
    const [job, line, body, limits = SMALL, hasToken = true] = row;
    expect(`${job.requestMethod} ${job.url}${encodeQuery(job.requestQuery)}`).toBe(
      line.replace(" ", ` ${serverUrl}`),
    );
    expect(typeof job.requestBody === "string" ? JSON.parse(job.requestBody) : job.requestBody).toEqual(body);
    expect([job.timeoutMs / 1000, job.maxBytes / MIB]).toEqual(limits);
    expect(job.requestHeader["Authorization"]).toBe(hasToken ? "Bearer token" : undefined);
    expect(`${job.jobId}Job`).toBe(job.constructor.name);
  });

  it("signs in again on a device that is known", () => {
    const job = new LoginJob({
      serverUrl,
      user: "me",
      password: "pw",
      initialDeviceDisplayName: "Usher",
      deviceId: "DEVICE",
    });
    expect(job.requestBody).toContain('"device_id":"DEVICE"');
  });

  it("tells what its result is", () => {
    type Result<J> = J extends BaseJob<infer R> ? R : never;
    expectTypeOf<Result<GetRoomEventsJob>["chunk"]>().toEqualTypeOf<unknown[]>();
    expectTypeOf<Result<DefineFilterJob>>().toEqualTypeOf<{ filterId: string }>();
    const raw = { statusCode: 200, body: { filter_id: "7" }, header: new Headers() };
    const filter = unwrap(new DefineFilterJob({ ...access, filter: {} }).genResponse(raw));
    expect(filter).toEqual({ filterId: "7" });
  });
});
