import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import { accessToken, lenient, userId } from "./tolerant.ts";

const server = lenient(v.object({ base_url: v.string() }));

const result = v.pipe(
  v.object({
    user_id: userId,
    device_id: v.string(),
    access_token: accessToken,
    refresh_token: lenient(v.string()),
    expires_in_ms: lenient(v.number()),
    well_known: lenient(v.object({ "m.identity_server": server })),
  }),
  v.transform((body) => ({
    userId: body.user_id,
    deviceId: body.device_id,
    accessToken: body.access_token,
    /** Absent where the server does not renew tokens. */
    refreshToken: body.refresh_token,
    /** How long the access token is good for, in milliseconds; absent: until it is refused. */
    expiresInMs: body.expires_in_ms,
    identityServerUrl: body.well_known?.["m.identity_server"]?.base_url,
  })),
);

/** What proves who it is. */
export type LoginProof =
  /** `user`: a localpart or a full user id. */
  | { readonly user: string; readonly password: string }
  /** What SSO brought back. */
  | { readonly loginToken: string };

/**
 * Signs in. Of the `well_known` in the answer only the identity server is taken: the homeserver
 * was found by discovery, and reached at the URL that the person named.
 * https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3login
 */
export class LoginJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(
    p: LoginProof & {
      serverUrl: string;
      /** The name under which the person finds this device in a list of sessions. */
      initialDeviceDisplayName: string;
      /** Signs in again on a device that the server knows. */
      deviceId?: string;
    },
  ) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v3/login",
      method: "POST",
      jobId: "Login",
      body: {
        ...proof(p),
        initial_device_display_name: p.initialDeviceDisplayName,
        refresh_token: true,
        ...(p.deviceId === undefined ? {} : { device_id: p.deviceId }),
      },
      result,
    });
  }
}

function proof(p: LoginProof) {
  if ("loginToken" in p) return { type: "m.login.token", token: p.loginToken };
  return {
    type: "m.login.password",
    identifier: { type: "m.id.user", user: p.user },
    password: p.password,
  };
}
