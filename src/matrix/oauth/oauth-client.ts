/** Usher, as one OAuth server knows it, and where that server is asked for tokens. */
export interface OAuthClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint: string;
}
