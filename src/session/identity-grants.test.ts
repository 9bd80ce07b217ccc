import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json } from "#src/testing/fake-network.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";
import { settle } from "#src/testing/time-of-tests.ts";

const ALICE = "@alice:example.org";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addRoom("!room:example.org", server.addUser(ALICE), "Gardeners");
  server.nameIdentityServer(ALICE);
  signedIn = await signedInSession(server, ALICE);
});
afterEach(() => signedIn.close());

const question = () => signedIn.session.identity.question;
const asked = () => until(() => question().get() !== undefined);
const answer = (agreed: boolean) => (agreed ? question().get()?.agree([]) : question().get()?.decline());

describe("two invitations at once", () => {
  test("share one question and its answer", async () => {
    const both = Promise.all([signedIn.session.identity.obtain(), signedIn.session.identity.obtain()]);
    await asked();
    await settle();
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
    await settle();
    answer(false);
    await refused;
    const third = signedIn.session.identity.obtain();
    await asked();
    answer(true);
    await expect(third).resolves.toMatchObject({ baseUrl: server.identityServer.origin });
  });
});

describe("while the question is open the person chooses", () => {
  const choose = (baseUrl: string | null) =>
    signedIn.session.store.accountData.set(new Map([["m.identity_server", { base_url: baseUrl }]]));

  test("no identity server: the one they were asked about learns nothing, whatever they answer", async () => {
    const outcome = signedIn.session.identity.obtain().catch((error: unknown) => error);
    await asked();
    choose(null);
    answer(true);
    expect(await outcome).toMatchObject({ code: "disconnected" });
    expect(server.identityServer.accounts.size).toBe(0);
    expect(signedIn.network.count("openid")).toBe(0);
  });

  test("another one: they are asked about that, by whoever waits", async () => {
    const first = signedIn.session.identity.obtain();
    await asked();
    signedIn.network.plantLasting("GET /_matrix/identity/v2", () => json({ policies: {} }));
    choose("https://other.example.org");
    const refused = Promise.all(
      [first, signedIn.session.identity.obtain()].map((each) =>
        expect(each).rejects.toMatchObject({ code: "declined" }),
      ),
    );
    await until(() => question().get()?.server.idServer === "other.example.org");
    await settle();
    answer(false);
    await refused;
    expect(server.identityServer.accounts.size).toBe(0);
    expect(question().get()).toBeUndefined();
  });
});
