import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RedirectWay } from "#src/session/redirect-sign-in.ts";
import { useSessionManager } from "#src/session/session-context.ts";
import { SignInError } from "#src/session/sign-in-error.ts";
import type { SignInServer } from "#src/session/sign-in.ts";

interface Leaving {
  readonly way: RedirectWay;
  readonly server: SignInServer;
}

/**
 * Sends the person to a page of their server.
 *
 * @param returnTo  the path of this app that they want to go to after
 */
export function useRedirect(returnTo: string) {
  const sessions = useSessionManager();
  const { mutate, reset, variables, error, submittedAt, isPending, isSuccess } = useMutation({
    mutationFn: ({ way, server }: Leaving) => sessions.beginRedirect(way, server, returnTo),
    throwOnError: (failure) => !(failure instanceof SignInError),
    onSuccess: (url) => location.assign(url),
  });

  useEffect(() => {
    // Back again by the browser's button: the page goes on where it was left.
    const revive = ({ persisted }: PageTransitionEvent) => persisted && reset();
    addEventListener("pageshow", revive);
    return () => removeEventListener("pageshow", revive);
  }, [reset]);

  return {
    leave: mutate,
    /** The way that is being gone, up to the moment that the page is left. */
    going: isPending || isSuccess ? variables?.way : undefined,
    failure:
      error instanceof SignInError && variables !== undefined
        ? { server: variables.server, error, at: submittedAt }
        : undefined,
  };
}
