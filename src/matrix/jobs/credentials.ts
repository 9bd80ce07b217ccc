/** A homeserver and an access token for it. A `HomeserverAccess` can be spread into it. */
export interface HomeserverCredentials {
  readonly serverUrl: string;
  readonly accessToken: string;
}

/** An identity server and an access token for it: named so that a homeserver's are never taken for them. */
export interface IdentityServerCredentials {
  /** The base URL, with its scheme. */
  readonly idServerUrl: string;
  readonly idAccessToken: string;
}
