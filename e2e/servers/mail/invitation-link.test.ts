import { describe, expect, it } from "vitest";
import { nameFromAddress, usernameFor } from "./accept.mjs";
import { readInvitation } from "./invitation-link.mjs";

describe("An invitation's mail", () => {
  it("gives away what its link carries", () => {
    const link =
      "http://localhost:18080/#/invite?room_id=%21a%3Ab&email=ana%2Bx%40example.org&token=tOk&private_key=k-_&room_name=Caf%C3%A9&inviter=%40n%3Ab";
    expect(readInvitation(`Follow this:\n\n${link}\n`)).toEqual({
      link,
      roomId: "!a:b",
      email: "ana+x@example.org",
      token: "tOk",
      privateKey: "k-_",
      roomName: "Café",
      inviter: "@n:b",
    });
  });

  it("is told from other mails", () => {
    expect(readInvitation("Open http://localhost/validate?token=1")).toBeUndefined();
  });
});

describe("A new user", () => {
  it.each([
    ["amelie.fournier@example.org", "Amelie Fournier"],
    ["bob@example.org", "Bob"],
    ["@example.org", "Newcomer"],
  ])("with the address %s is called %s", (address, name) => {
    expect(nameFromAddress(address)).toBe(name);
  });

  it.each([
    ["Amélie Fournier", "amelie.fournier"],
    ["ليلى", "newcomer"],
    ["  O'Brien ", "o.brien"],
  ])("called %s gets the user name %s", (name, username) => {
    expect(usernameFor(name)).toBe(username);
  });
});
