import { describe, expect, it } from "vitest";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { discoverHomeserver } from "./discover-homeserver.ts";

type Answers = Readonly<Record<string, unknown>>;

const VERSIONS = { versions: ["v1.11"] };
const LOGIN = { flows: [{ type: "m.login.password" }, { type: "m.login.sso" }, { type: 7 }, null] };
const flows = { password: true, sso: { providers: [], isForOAuth: false } };
const html = "<!doctype html><title>Hello</title>";

/** A network of the URLs given, and nothing else: an object is JSON, a number a status, a string a page. */
function discover(input: string, answers: Answers) {
  const served = new Map(Object.entries(answers));
  const fetch: typeof globalThis.fetch = async (request) => {
    const url = request instanceof Request ? request.url : request.toString();
    const origin = new URL(url).origin;
    if (![...served.keys()].some((known) => known.startsWith(origin))) throw new TypeError("no connection");
    const answer = served.get(url) ?? 404;
    if (typeof answer === "number") return new Response("{}", { status: answer });
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer));
  };
  const executor = new FetchExecutor({ fetch });
  return discoverHomeserver({ wellKnown: executor, homeserver: executor }, input);
}

function homeserver(baseUrl: string): Answers {
  return { [`${baseUrl}/_matrix/client/versions`]: VERSIONS, [`${baseUrl}/_matrix/client/v3/login`]: LOGIN };
}

function wellKnown(origin: string, content: unknown): Answers {
  return { [`${origin}/.well-known/matrix/client`]: content };
}

const named = { "m.homeserver": { base_url: "https://matrix.example.org/" } };

describe("a homeserver is found", () => {
  it.each(["example.org", "@nora:example.org"])("through the .well-known of %s", async (input) => {
    const content = { ...named, "m.identity_server": { base_url: "https://id.example.org" } };
    const found = await discover(input, {
      ...wellKnown("https://example.org", content),
      ...homeserver("https://matrix.example.org"),
    });
    expect(found).toEqual({
      baseUrl: "https://matrix.example.org",
      serverName: "example.org",
      flows,
      wellKnownIdentityServer: "https://id.example.org",
    });
  });

  it("under its own name where there is no .well-known", async () => {
    const found = await discover("example.org", homeserver("https://example.org"));
    expect(found).toEqual({ baseUrl: "https://example.org", serverName: "example.org", flows });
  });

  it("under its own name and port; the .well-known is asked for without the port", async () => {
    const found = await discover("example.org:8448", homeserver("https://example.org:8448"));
    expect(found).toEqual({ baseUrl: "https://example.org:8448", serverName: "example.org:8448", flows });
    const elsewhere = await discover("example.org:8448", {
      ...wellKnown("https://example.org", named),
      ...homeserver("https://matrix.example.org"),
    });
    expect(elsewhere.baseUrl).toBe("https://matrix.example.org");
  });

  it("without https on this device", async () => {
    const found = await discover("localhost:18008", homeserver("http://localhost:18008"));
    expect(found).toEqual({ baseUrl: "http://localhost:18008", serverName: "localhost:18008", flows });
  });

  it("with https on this device where there is no http", async () => {
    const found = await discover("localhost:8448", homeserver("https://localhost:8448"));
    expect(found.baseUrl).toBe("https://localhost:8448");
  });

  it("at its URL, with the identity server that this origin names", async () => {
    const content = { ...named, "m.identity_server": { base_url: "http://localhost:18443" } };
    const found = await discover("http://localhost:18008/", {
      ...homeserver("http://localhost:18008"),
      ...wellKnown("http://localhost:18008", content),
    });
    expect(found).toEqual({
      baseUrl: "http://localhost:18008",
      flows,
      wellKnownIdentityServer: "http://localhost:18443",
    });
  });

  it("when the URL of a website was typed whose name has a homeserver", async () => {
    const found = await discover("https://example.org", {
      "https://example.org/_matrix/client/versions": html,
      ...wellKnown("https://example.org", named),
      ...homeserver("https://matrix.example.org"),
    });
    expect(found).toEqual({ baseUrl: "https://matrix.example.org", serverName: "example.org", flows });
  });

  it("also when it offers no way to sign in that we know", async () => {
    const found = await discover("https://example.org", {
      ...homeserver("https://example.org"),
      "https://example.org/_matrix/client/v3/login": 404,
    });
    expect(found.flows).toEqual({ password: false });
  });
});

describe("no homeserver is found", () => {
  it.each<[why: string, code: string, input: string, answers: Answers]>([
    ["nothing that can be a server", "bad-name", "two words", {}],
    ["a URL without https", "bad-name", "http://example.org", {}],
    ["nobody there", "no-answer", "example.org", {}],
    ["nobody at the URL", "no-answer", "https://example.org", {}],
    ["nobody where .well-known points", "no-answer", "example.org", wellKnown("https://example.org", named)],
    [
      "a gateway without a server",
      "no-answer",
      "https://example.org",
      {
        "https://example.org/_matrix/client/versions": 502,
      },
    ],
    ["a website", "not-matrix", "https://example.org", { "https://example.org/": html }],
    [
      "a website that answers everything",
      "not-matrix",
      "https://example.org",
      {
        "https://example.org/_matrix/client/versions": html,
        "https://example.org/.well-known/matrix/client": html,
      },
    ],
    ["a website on this device", "not-matrix", "localhost:8080", { "http://localhost:8080/": html }],
    [
      "JSON of another kind",
      "not-matrix",
      "https://example.org",
      {
        "https://example.org/_matrix/client/versions": { versions: "all" },
      },
    ],
    ["a page for .well-known", "bad-well-known", "example.org", wellKnown("https://example.org", html)],
    ["an empty .well-known", "bad-well-known", "example.org", wellKnown("https://example.org", {})],
    [
      "a number for a URL",
      "bad-well-known",
      "example.org",
      wellKnown("https://example.org", {
        "m.homeserver": { base_url: 1 },
      }),
    ],
    [
      "a URL without https in .well-known",
      "bad-well-known",
      "example.org",
      wellKnown("https://example.org", {
        "m.homeserver": { base_url: "http://example.org" },
      }),
    ],
    [
      "a script for a URL",
      "bad-well-known",
      "example.org",
      wellKnown("https://example.org", {
        "m.homeserver": { base_url: "javascript:alert(1)" },
      }),
    ],
  ])("%s is %s", async (_why, code, input, answers) => {
    await expect(discover(input, answers)).rejects.toMatchObject({ name: "DiscoveryError", code });
  });
});
