import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";

const ALICE = "@alice:example.org";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addRoom("!room:example.org", server.addUser(ALICE), "Gardeners");
  server.users.get(ALICE)?.accountData.set("m.identity_server", { base_url: server.identityServer.origin });
  signedIn = await signedInSession(server, ALICE);
});
afterEach(() => signedIn.close());

const question = () => signedIn.session.identity.question;
const asked = () => until(() => question().get() !== undefined);
const answer = (agreed: boolean) => question().get()?.answer(agreed);

describe("two invitations at once", () => {
  test("share one question and its answer", async () => {
    const both = Promise.all([signedIn.session.identity.obtain(), signedIn.session.identity.obtain()]);
    await asked();
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer(true);
    const [first, second] = await both;
    expect(first.baseUrl).toBe(server.identityServer.origin);
    expect(second.baseUrl).toBe(server.identityServer.origin);
    expect(question().get()).toBeUndefined();
  });

  test("are both refused by one no, and the next one asks again", async () => {
    const both = [signedIn.session.identity.obtain(), signedIn.session.identity.obtain()];
    const refused = Promise.all(both.map((each) => expect(each).rejects.toMatchObject({ code: "declined" })));
    await asked();
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer(false);
    await refused;
    const third = signedIn.session.identity.obtain();
    await asked();
    answer(true);
    await expect(third).resolves.toMatchObject({ baseUrl: server.identityServer.origin });
  });
});
