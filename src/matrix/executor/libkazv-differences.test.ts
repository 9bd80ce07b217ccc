import { afterEach, describe, expect, it, vi } from "vitest";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { InviteBy3PIDJob } from "#src/matrix/jobs/invite-by-3pid-job.ts";
import { HeldFetch, settled } from "#src/testing/held-fetch.ts";
import { loopbackServer } from "#src/testing/loopback-server.ts";
import { FetchExecutor } from "./fetch-executor.ts";

const invite = (roomId: string, serverUrl = "https://hs.example") =>
  new InviteBy3PIDJob({
    serverUrl,
    accessToken: "token",
    roomId,
    idServer: "id.example",
    idAccessToken: "id-token",
    medium: "email",
    address: "alice@example.com",
  });

const queued = invite("!a:x").withQueue("q", "CancelFutureIfFailed");

afterEach(() => {
  vi.useRealTimers();
});

/** What libkazv, whose job layer this one is made after, does otherwise. */
describe("on purpose and unlike libkazv", () => {
  it("a room id is encoded in the path", () => {
    expect(invite("!a/../b?c:x").url).toContain("/rooms/!a%2F..%2Fb%3Fc%3Ax/invite");
  });

  it.each([302, 304])("a %i is a failure when a queue is judged", async (status) => {
    const answers = [new Response(null, { status })];
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(answers.shift() ?? Response.json({})));
    const executor = new FetchExecutor({ fetch });
    void executor.submit(queued);
    expect((await executor.submit(queued)).failure).toBe("cancelled");
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("no answer at all is a failure when a queue is judged", async () => {
    const held = new HeldFetch();
    const executor = new FetchExecutor(held);
    void executor.submit(queued);
    const behind = executor.submit(queued);
    held.at(0).fail();
    expect((await behind).failure).toBe("cancelled");
  });

  it("a redirected POST is not followed by a GET, and is no success", async () => {
    const methods: (string | undefined)[] = [];
    await using server = await loopbackServer(({ method }, answer) => {
      methods.push(method);
      answer.writeHead(302, { location: "/" }).end("{}");
    });
    const response = await new FetchExecutor().submit(invite("!a:x", server.url));
    expect(response).toMatchObject({ statusCode: 0, failure: "network", success: false });
    expect(methods).toEqual(["POST"]);
  });

  it("the next job of a queue starts without a poll", async () => {
    vi.useFakeTimers();
    const held = new HeldFetch();
    const executor = new FetchExecutor(held);
    const first = executor.submit(queued);
    void executor.submit(queued);
    held.at(0).answer(200);
    await first;
    expect(held.requests).toHaveLength(2);
  });

  it("a job submitted again from the failing one's callback runs", async () => {
    const held = new HeldFetch();
    const executor = new FetchExecutor(held);
    void executor.submit(queued).then(() => executor.submit(queued));
    held.at(0).answer(500);
    await settled();
    expect(held.requests).toHaveLength(2);
  });

  it("no promise is left waiting when the executor stops", async () => {
    const executor = new FetchExecutor(new HeldFetch());
    const free = new BaseJob({
      serverUrl: "https://hs.example",
      requestUrl: "/",
      method: "GET",
      jobId: "Job",
    });
    const promises = [executor.submit(queued), executor.submit(queued), executor.submit(free)];
    executor.dispose();
    const failures = (await Promise.all(promises)).map(({ failure }) => failure);
    expect(failures).toEqual(["aborted", "cancelled", "aborted"]);
  });
});
