// @vitest-environment happy-dom
import { createMemoryHistory } from "@tanstack/react-router";
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { App } from "./app.tsx";
import { makeQueryClient } from "./query-client.ts";
import { makeRouter } from "./router.ts";

const ADA = "@ada:example.org";

let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  const server = new FakeHomeserver();
  server.addRoom("!garden:example.org", server.addUser(ADA), "Garden");
  signedIn = await signedInSession(server, ADA);
});
afterEach(() => {
  cleanup();
  signedIn.close();
});

test("what one person asked for and sent is gone when they have signed out", async () => {
  const client = makeQueryClient();
  const { sessions } = signedIn;
  const router = makeRouter(sessions, { history: createMemoryHistory({ initialEntries: ["/settings"] }) });
  render(<App sessions={sessions} router={router} queryClient={client} language="en" messages={{}} />);
  const options = { gcTime: Number.POSITIVE_INFINITY, mutationFn: async () => "ana@example.org" };
  await client.getMutationCache().build(client, options).execute(undefined);
  client.setQueryData(["stored-addresses", ADA], ["ana@example.org"]);
  await act(() => sessions.signOut());
  expect(client.getMutationCache().getAll()).toEqual([]);
  expect(client.getQueryData(["stored-addresses", ADA])).toBeUndefined();
});
