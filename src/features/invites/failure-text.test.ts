import { expect, test } from "vitest";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import { InviteError } from "#src/outbox/invite-error.ts";
import { failureText } from "./failure-text.ts";

const about = {
  roomId: "!room:example.org",
  serverName: "example.org",
  choice: {
    kind: "configured",
    baseUrl: "https://id.example.org",
    idServer: "id.example.org",
    namedBy: "well-known",
  },
  now: 0,
} as const;

test("what is copied of an invitation that was not begun names codes and servers", () => {
  const error = new IdentityServerError("refused", "M_LIMIT\u202e_EXCEEDED");
  expect(failureText({ ...about, error }).split("\n")).toEqual([
    "Usher, 1970-01-01T00:00:00.000Z",
    "Not begun: M_LIMIT_EXCEEDED",
    "Room: !room:example.org",
    "Homeserver: example.org",
    "Identity server: id.example.org",
  ]);
});

test("what keeps the person from inviting is named, and that there is no identity server", () => {
  const error = new InviteError("may-not-invite", { obstacle: { reason: "not-joined" } });
  const text = failureText({ ...about, error, choice: { kind: "disconnected" } });
  expect(text).toContain("Room: !room:example.org, not-joined");
  expect(text).toContain("Identity server: disconnected");
});
