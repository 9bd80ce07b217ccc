import type { AuthorizationServer } from "#src/matrix/oauth/authorization-server.ts";

/** Somebody at whom a homeserver's SSO lets a person sign in. */
export interface IdentityProvider {
  readonly id: string;
  /** Any text. */
  readonly name: string;
}

/** The ways to sign in that a homeserver offers. */
export interface LoginFlows {
  readonly oauth?: AuthorizationServer;
  readonly sso?: {
    /** None: the homeserver asks by itself. */
    readonly providers: readonly IdentityProvider[];
    /** It is the same as OAuth, for apps that do not know that: whoever does offers nothing beside it. */
    readonly isForOAuth: boolean;
  };
  readonly password: boolean;
}
