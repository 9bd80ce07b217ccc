/**
 * Why no homeserver was found.
 *
 * - `bad-name`: what was typed is no server name, URL or user id, or a URL without https
 * - `no-answer`: nothing answers there, or not in time, or it says that it is out of order
 * - `not-matrix`: something answers, but it is no Matrix homeserver
 * - `bad-well-known`: the server name's `.well-known` file makes no sense
 */
export type DiscoveryErrorCode = "bad-name" | "no-answer" | "not-matrix" | "bad-well-known";

export class DiscoveryError extends Error {
  override readonly name = "DiscoveryError";
  readonly code: DiscoveryErrorCode;

  constructor(code: DiscoveryErrorCode) {
    super(`Discovery: ${code}`);
    this.code = code;
  }
}
