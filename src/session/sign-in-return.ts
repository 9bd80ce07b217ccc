/** What a person was sent back with by the page on which they signed in. */
export interface SignInReturn {
  /** Names the sign-in that it belongs to. */
  readonly state: string;
  readonly parameters: URLSearchParams;
}

/**
 * Takes it out of the page's address, where it must not stay: it is as good as a password for a moment. Errors of a
 * server stand in the query at times, and SSO knows nothing else.
 */
export function takeSignInReturn(
  { pathname, hash, search }: Pick<Location, "pathname" | "hash" | "search">,
  history: Pick<History, "replaceState">,
): SignInReturn | undefined {
  if (pathname !== "/sign-in") return undefined;
  const answers = [hash.slice(1), search.slice(1)].map((text) => new URLSearchParams(text));
  const parameters = answers.find((answer) =>
    ["code", "error", "loginToken"].some((name) => answer.has(name)),
  );
  if (parameters === undefined) return undefined;
  history.replaceState(null, "", pathname);
  return { state: parameters.get("state") ?? "", parameters };
}
