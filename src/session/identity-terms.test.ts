import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { matrixError } from "#src/testing/fake-network.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";

const ALICE = "@alice:example.org";
const TERMS = "https://id.example.org/terms";
const PRIVACY = "https://id.example.org/privacy";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addRoom("!room:example.org", server.addUser(ALICE), "Gardeners");
  server.nameIdentityServer(ALICE);
  server.identityServer.policies = {
    terms: { version: "1", en: { name: "Terms", url: TERMS } },
    privacy: { version: "1", en: { name: "Privacy", url: PRIVACY } },
  };
  signedIn = await signedInSession(server, ALICE);
});
afterEach(() => signedIn.close());

const identity = () => signedIn.session.identity;
const accepted = () => server.users.get(ALICE)?.accountData.get("m.accepted_terms")?.content;
const documents = () =>
  identity()
    .question.get()
    ?.documents.map(({ texts }) => texts[0]?.url);

async function agree(...urls: readonly string[]) {
  await until(() => identity().question.get() !== undefined);
  identity().question.get()?.agree(urls);
}

test("all documents are asked about with the server, and nothing reaches it before", async () => {
  const obtained = identity().obtain();
  await until(() => identity().question.get() !== undefined);
  expect(documents()).toEqual([TERMS, PRIVACY]);
  expect(identity().question.get()?.isAgreedTo).toBe(false);
  expect(signedIn.network.count("POST /_matrix/identity/")).toBe(0);
  expect(signedIn.network.count("openid")).toBe(0);
  await agree(TERMS, PRIVACY);
  await obtained;
  expect(server.identityServer.accepted.get(ALICE)).toEqual(new Set([TERMS, PRIVACY]));
  expect(accepted()).toEqual({ accepted: [TERMS, PRIVACY] });
});

test("what was accepted is not asked about again, also before the sync has told it", async () => {
  const obtained = identity().obtain();
  await agree(TERMS, PRIVACY);
  await obtained;
  await expect(identity().obtain({ ask: false })).resolves.toMatchObject({ idServer: "id.example.org" });
});

test("only the new document is asked about when there is one later", async () => {
  const first = identity().obtain();
  await agree(TERMS, PRIVACY);
  await first;
  server.identityServer.policies = {
    ...server.identityServer.policies,
    terms: { version: "2", en: { name: "Terms", url: `${TERMS}-2` } },
  };
  await expect(identity().obtain({ ask: false })).rejects.toMatchObject({ code: "terms" });
  const second = identity().obtain();
  await until(() => identity().question.get() !== undefined);
  expect(documents()).toEqual([`${TERMS}-2`]);
  expect(identity().question.get()?.isAgreedTo).toBe(true);
  await agree(`${TERMS}-2`);
  await second;
  expect(accepted()).toEqual({ accepted: [TERMS, PRIVACY, `${TERMS}-2`] });
});

test("what another client has accepted is told to the server with the rest, and kept", async () => {
  server.setAccountData(ALICE, "m.accepted_terms", {
    accepted: [TERMS, "https://other.example.org"],
    note: 1,
  });
  await until(() => signedIn.session.store.accountData.get().has("m.accepted_terms"));
  const obtained = identity().obtain();
  await until(() => identity().question.get() !== undefined);
  expect(documents()).toEqual([PRIVACY]);
  await agree(PRIVACY);
  await obtained;
  expect(server.identityServer.accepted.get(ALICE)).toEqual(new Set([TERMS, PRIVACY]));
  expect(accepted()).toEqual({ accepted: [TERMS, "https://other.example.org", PRIVACY], note: 1 });
});

test("a server that has forgotten what was accepted is told again, without a question", async () => {
  const first = identity().obtain();
  await agree(TERMS, PRIVACY);
  await first;
  server.identityServer.accepted.clear();
  await identity().obtain({ ask: false });
  expect(server.identityServer.accepted.get(ALICE)).toEqual(new Set([TERMS, PRIVACY]));
});

test("a server that is never content is said to want its terms accepted", async () => {
  signedIn.network.plantLasting("GET /_matrix/identity/v2/account", () =>
    matrixError(403, "M_TERMS_NOT_SIGNED"),
  );
  const obtained = identity()
    .obtain()
    .catch((error: unknown) => error);
  await agree(TERMS, PRIVACY);
  expect(await obtained).toMatchObject({ name: "IdentityServerError", code: "terms" });
});

test("terms that cannot be shown are not asked about", async () => {
  server.identityServer.policies = {
    terms: { version: "1", en: { name: "Terms", url: "javascript:alert(1)" } },
  };
  await expect(identity().obtain()).rejects.toMatchObject({ code: "unreadable-terms" });
  expect(identity().question.get()).toBeUndefined();
});

test("account data that cannot be read is not overwritten", async () => {
  server.setAccountData(ALICE, "m.accepted_terms", { accepted: ["https://other.example.org"] });
  signedIn.network.plantLasting("GET /_matrix/client/v3/user/%40alice%3Aexample.org/account_data", () =>
    matrixError(500, "M_UNKNOWN"),
  );
  const obtained = identity().obtain();
  await agree(TERMS, PRIVACY);
  await obtained;
  expect(accepted()).toEqual({ accepted: ["https://other.example.org"] });
});

describe("a server that is left", () => {
  test("is told so, and asked about again before it is used", async () => {
    const obtained = identity().obtain();
    await agree(TERMS, PRIVACY);
    const { baseUrl } = await obtained;
    await identity().forget(baseUrl);
    expect(server.identityServer.accounts.size).toBe(0);
    await expect(identity().obtain({ ask: false })).rejects.toMatchObject({ code: "declined" });
  });

  test("is forgotten also where it does not answer", async () => {
    const obtained = identity().obtain();
    await agree(TERMS, PRIVACY);
    const { baseUrl } = await obtained;
    signedIn.network.plantLasting("/account/logout", () => matrixError(500, "M_UNKNOWN"));
    await identity().forget(baseUrl);
    expect(await identity().consentTo(baseUrl)).toBeUndefined();
  });
});
