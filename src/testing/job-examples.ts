import type { JsonObject } from "#src/lib/json.ts";
import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { DefineFilterJob } from "#src/matrix/jobs/define-filter-job.ts";
import { GetAccountDataJob } from "#src/matrix/jobs/get-account-data-job.ts";
import { GetAccountJob } from "#src/matrix/jobs/get-account-job.ts";
import { GetAuthMetadataJob } from "#src/matrix/jobs/get-auth-metadata-job.ts";
import { GetHashDetailsJob } from "#src/matrix/jobs/get-hash-details-job.ts";
import { GetJoinedMembersByRoomJob } from "#src/matrix/jobs/get-joined-members-by-room-job.ts";
import { GetLoginFlowsJob } from "#src/matrix/jobs/get-login-flows-job.ts";
import { GetMembersByRoomJob } from "#src/matrix/jobs/get-members-by-room-job.ts";
import { GetRoomEventsJob } from "#src/matrix/jobs/get-room-events-job.ts";
import { GetRoomStateJob } from "#src/matrix/jobs/get-room-state-job.ts";
import { GetRoomStateWithKeyJob } from "#src/matrix/jobs/get-room-state-with-key-job.ts";
import { GetTermsJob } from "#src/matrix/jobs/get-terms-job.ts";
import { GetTokenOwnerJob } from "#src/matrix/jobs/get-token-owner-job.ts";
import { GetUserProfileJob } from "#src/matrix/jobs/get-user-profile-job.ts";
import { GetVersionsJob } from "#src/matrix/jobs/get-versions-job.ts";
import { GetWellknownJob } from "#src/matrix/jobs/get-wellknown-job.ts";
import { InviteBy3PIDJob } from "#src/matrix/jobs/invite-by-3pid-job.ts";
import { InviteUserJob } from "#src/matrix/jobs/invite-user-job.ts";
import { LoginJob } from "#src/matrix/jobs/login-job.ts";
import { LogoutAccountJob } from "#src/matrix/jobs/logout-account-job.ts";
import { LogoutJob } from "#src/matrix/jobs/logout-job.ts";
import { LookupUsersV2Job } from "#src/matrix/jobs/lookup-users-v2-job.ts";
import { PingV2Job } from "#src/matrix/jobs/ping-v2-job.ts";
import { PostTermsJob } from "#src/matrix/jobs/post-terms-job.ts";
import { ProbeInviteTransactionJob } from "#src/matrix/jobs/probe-invite-transaction-job.ts";
import { RefreshJob } from "#src/matrix/jobs/refresh-job.ts";
import { RegisterAccountJob } from "#src/matrix/jobs/register-account-job.ts";
import { RequestOpenIdTokenJob } from "#src/matrix/jobs/request-open-id-token-job.ts";
import { SetAccountDataJob } from "#src/matrix/jobs/set-account-data-job.ts";
import { SetRoomStateWithKeyJob } from "#src/matrix/jobs/set-room-state-with-key-job.ts";
import { SyncJob } from "#src/matrix/jobs/sync-job.ts";
import { RoomWriter, validInvite } from "./events.ts";

const serverUrl = "https://matrix.example.org";
const me = { serverUrl, accessToken: "token", userId: "@alice:example.org" } as const;
const room = { ...me, roomId: "!room:example.org" } as const;
const identity = { idServerUrl: "https://id.example.org", idAccessToken: "token" };
const openIdToken = {
  access_token: "openid",
  token_type: "Bearer",
  matrix_server_name: "example.org",
  expires_in: 3600,
};
const issuer = "https://auth.example.org/";

const written = new RoomWriter();
written.state("@alice:example.org", "m.room.third_party_invite", "token", validInvite("ana...@exa..."));
const { events } = written;

const sync = {
  next_batch: "s2",
  account_data: { events: [{ type: "m.identity_server", content: { base_url: "https://id.example.org" } }] },
  rooms: {
    join: {
      "!room:example.org": {
        summary: { "m.heroes": ["@bob:example.org"], "m.joined_member_count": 2 },
        state: { events },
        timeline: { events, limited: true, prev_batch: "t1" },
      },
    },
    leave: { "!left:example.org": {} },
  },
};

/** A call of each endpoint that is used, and an answer as it should be. */
export const JOB_EXAMPLES: readonly (readonly [BaseJob<unknown>, JsonObject])[] = [
  [new DefineFilterJob({ ...me, filter: {} }), { filter_id: "1" }],
  [new GetAccountDataJob({ ...me, type: "m.accepted_terms" }), { accepted: ["https://id.example.org"] }],
  [new GetAccountJob(identity), { user_id: me.userId }],
  [
    new GetAuthMetadataJob({ serverUrl }),
    {
      issuer,
      authorization_endpoint: `${issuer}authorize`,
      registration_endpoint: `${issuer}register`,
      token_endpoint: `${issuer}token`,
      revocation_endpoint: `${issuer}revoke`,
      response_types_supported: ["code"],
      response_modes_supported: ["query", "fragment"],
      grant_types_supported: ["authorization_code", "refresh_token"],
      code_challenge_methods_supported: ["S256"],
    },
  ],
  [new GetHashDetailsJob(identity), { lookup_pepper: "pepper", algorithms: ["sha256", "none"] }],
  [
    new GetJoinedMembersByRoomJob(room),
    { joined: { [me.userId]: { display_name: "Alice", avatar_url: null } } },
  ],
  [
    new GetLoginFlowsJob({ serverUrl }),
    {
      flows: [
        { type: "m.login.sso", identity_providers: [{ id: "a", name: "A" }] },
        { type: "m.login.password" },
      ],
    },
  ],
  [new GetMembersByRoomJob(room), { chunk: events }],
  [new GetRoomEventsJob({ ...room, dir: "b" }), { start: "t1", end: "t0", chunk: events, state: events }],
  [new GetRoomStateJob(room), {}],
  [new GetRoomStateWithKeyJob({ ...room, eventType: "m.room.name", stateKey: "" }), { name: "Garden" }],
  [
    new GetTermsJob(identity),
    { policies: { terms: { version: "1", en: { name: "Terms", url: "https://id.example.org/terms" } } } },
  ],
  [new GetTokenOwnerJob(me), { user_id: me.userId, device_id: "DEVICE" }],
  [new GetUserProfileJob(me), { displayname: "Alice", avatar_url: "mxc://example.org/a" }],
  [new GetVersionsJob({ serverUrl }), { versions: ["v1.11"] }],
  [
    new GetWellknownJob({ serverUrl }),
    { "m.homeserver": { base_url: serverUrl }, "m.identity_server": { base_url: "https://id.example.org" } },
  ],
  [
    new InviteBy3PIDJob({
      ...room,
      idServer: "id.example.org",
      idAccessToken: "token",
      medium: "email",
      address: "ana@example.org",
      txnId: "run-0",
    }),
    {},
  ],
  [new InviteUserJob({ ...room, invitee: "@bob:example.org" }), {}],
  [
    new LoginJob({ serverUrl, user: "alice", password: "secret", initialDeviceDisplayName: "Usher" }),
    {
      user_id: me.userId,
      device_id: "DEVICE",
      access_token: "access",
      refresh_token: "refresh",
      expires_in_ms: 300_000,
      well_known: { "m.homeserver": { base_url: serverUrl } },
    },
  ],
  [new LogoutAccountJob(identity), {}],
  [new LogoutJob(me), {}],
  [
    new LookupUsersV2Job({ ...identity, algorithm: "sha256", pepper: "pepper", addresses: ["hash"] }),
    { mappings: { hash: "@bob:example.org" } },
  ],
  [new PingV2Job(identity), {}],
  [new PostTermsJob({ ...identity, userAccepts: ["https://id.example.org/terms"] }), {}],
  [new ProbeInviteTransactionJob({ ...room, txnId: "probe" }), {}],
  [
    new RefreshJob({ serverUrl, refreshToken: "refresh" }),
    { access_token: "access-2", refresh_token: "refresh-2", expires_in_ms: 300_000 },
  ],
  [new RegisterAccountJob({ ...identity, openIdToken }), { token: "id-token" }],
  [new RequestOpenIdTokenJob(me), openIdToken],
  [new SetAccountDataJob({ ...me, type: "m.accepted_terms", content: {} }), {}],
  [
    new SetRoomStateWithKeyJob({
      ...room,
      eventType: "m.room.third_party_invite",
      stateKey: "token",
      content: {},
    }),
    { event_id: "$1" },
  ],
  [new SyncJob({ ...me, since: "s1", timeout: 0 }), sync],
];
