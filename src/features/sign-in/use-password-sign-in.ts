import { valibotResolver } from "@hookform/resolvers/valibot";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { useSessionManager } from "#src/session/session-context.ts";
import { SignInError } from "#src/session/sign-in-error.ts";
import { passwordSchema, type PasswordFields } from "./password-schema.ts";
import type { SignInFailure } from "./sign-in-failure.ts";

/**
 * The password form and its sign-in. It lives in the page, not in the form that is shown: what was typed is
 * still there when another homeserver was looked at meanwhile.
 */
export function usePasswordSignIn(onSignedIn: () => void) {
  const sessions = useSessionManager();
  const [failure, setFailure] = useState<SignInFailure>();
  const { control, register, setFocus, handleSubmit } = useForm({
    resolver: valibotResolver(passwordSchema),
    defaultValues: { user: "", password: "" },
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (attempt: PasswordFields & { server: DiscoveredHomeserver }) => sessions.signIn(attempt),
    // The mutation's variables hold the password.
    gcTime: 0,
    throwOnError: (error) => !(error instanceof SignInError),
    onSuccess: onSignedIn,
    onError: (error, { server }) => {
      if (!(error instanceof SignInError)) return;
      setFailure({ server, error, at: Date.now() });
      if (error.code === "wrong-password") setFocus("password");
    },
  });

  function signIn(server: DiscoveredHomeserver) {
    return handleSubmit((fields) => {
      setFailure(undefined);
      mutate({ ...fields, server });
    });
  }

  /** For a field whose change makes a wrong password a new try. */
  function field(name: keyof PasswordFields) {
    return register(name, {
      onChange: () => setFailure((before) => (before?.error.code === "wrong-password" ? undefined : before)),
    });
  }

  return { control, field, setFocus, signIn, isPending, failure };
}
