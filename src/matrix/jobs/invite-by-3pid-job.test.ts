import { describe, expect, it, test } from "vitest";
import { BaseJob, JobArgumentError } from "./base-job.ts";
import { InviteBy3PIDJob } from "./invite-by-3pid-job.ts";

const GIVEN = {
  serverUrl: "https://sentinel-server.example",
  accessToken: "sentinel-access-token",
  roomId: "!sentinel-room:x",
  idServer: "sentinel-id-server.example",
  idAccessToken: "sentinel-id-access-token",
  medium: "sentinel-medium",
  address: "sentinel-address",
};

const make = (more: Partial<typeof GIVEN & { txnId: string }> = {}) =>
  new InviteBy3PIDJob({ ...GIVEN, ...more });
const path = (job: BaseJob) => new URL(job.url).pathname.replace("/_matrix/client/v3/rooms/", "");

function bodyOf({ requestBody }: BaseJob): unknown {
  return typeof requestBody === "string" ? JSON.parse(requestBody) : undefined;
}

describe("InviteBy3PIDJob", () => {
  const job = make();

  it("puts seven values where they belong", () => {
    expect(job).toBeInstanceOf(BaseJob);
    expect(job.requestMethod).toBe("POST");
    expect(job.url).toBe("https://sentinel-server.example/_matrix/client/v3/rooms/!sentinel-room%3Ax/invite");
    expect(job.requestHeader).toEqual({
      Authorization: "Bearer sentinel-access-token",
      "Content-Type": "application/json",
    });
    expect(bodyOf(job)).toEqual({
      id_server: "sentinel-id-server.example",
      id_access_token: "sentinel-id-access-token",
      medium: "sentinel-medium",
      address: "sentinel-address",
    });
    expect(job.requestQuery).toEqual([]);
  });

  it("shows the homeserver's token in the header only", () => {
    const elsewhere = JSON.stringify([job.url, job.requestBody, job.requestQuery, job.jobId]);
    expect(elsewhere).not.toContain("sentinel-access-token");
  });

  it("is known as InviteBy3PID, needs a token, and waits 90 seconds", () => {
    expect([job.jobId, InviteBy3PIDJob.needsAuth, job.timeoutMs]).toEqual(["InviteBy3PID", true, 90_000]);
  });

  it("offers its query and its body by themselves", () => {
    expect(InviteBy3PIDJob.buildQuery()).toEqual([]);
    expect(InviteBy3PIDJob.buildBody(GIVEN)).toEqual(bodyOf(job));
  });

  it("gives the same url with and without a slash behind the server", () => {
    expect(make({ serverUrl: `${GIVEN.serverUrl}/` }).url).toBe(job.url);
  });
});

describe("roomId", () => {
  test.each([
    ["!a/b?c#d:x", "!a%2Fb%3Fc%23d%3Ax"],
    ["!h:host:8448", "!h%3Ahost%3A8448"],
    ["!AbC", "!AbC"],
    ["!50%", "!50%25"],
    ["!ü:x", "!%C3%BC%3Ax"],
  ])("%s becomes one segment and survives", (roomId, segment) => {
    const job = make({ roomId });
    expect(path(job)).toBe(`${segment}/invite`);
    expect(decodeURIComponent(path(job).split("/")[0] ?? "")).toBe(roomId);
  });

  test.each(["#alias:x", "@user:x", "room:x", "", "!", "!\ud800"])("%j is refused", (roomId) => {
    expect(() => make({ roomId })).toThrow(JobArgumentError);
  });
});

describe("idServer", () => {
  test.each(["id.example", "id.example:8090", "localhost:8090", "127.0.0.1", "[::1]:8090"])(
    "%s is good",
    (idServer) => {
      expect(bodyOf(make({ idServer }))).toMatchObject({ id_server: idServer });
    },
  );

  test.each([
    "",
    "https://id.example/",
    "https://id.example",
    "id.example/",
    "id.example/path",
    "a@b",
    "a b",
    "a:b",
  ])("%j is refused", (idServer) => {
    expect(() => make({ idServer })).toThrow(JobArgumentError);
  });
});

describe("what is empty", () => {
  test.each(["accessToken", "idAccessToken", "medium", "address"] as const)("%s is refused", (name) => {
    expect(() => make({ [name]: "" })).toThrow(JobArgumentError);
  });
});

test("no refusal quotes a token or an address", () => {
  const refusals = [
    { roomId: "#bad" },
    { idServer: "https://bad/" },
    { serverUrl: "bad" },
    { accessToken: "sentinel\naccess" },
    { medium: "" },
    { txnId: ".." },
  ];
  for (const refused of refusals) expect(() => make(refused)).toThrow(/^(?!.*sentinel)/s);
});

describe("txnId", () => {
  it("makes it a PUT to a path of its own, with the same body", () => {
    const job = make({ txnId: "a/b c" });
    expect(job.requestMethod).toBe("PUT");
    expect(path(job)).toBe("!sentinel-room%3Ax/invite/a%2Fb%20c");
    expect(job.requestBody).toBe(make().requestBody);
  });

  test.each(["", ".", ".."])("%j is refused", (txnId) => {
    expect(() => make({ txnId })).toThrow(JobArgumentError);
  });
});
