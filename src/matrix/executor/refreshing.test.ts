import { describe, expect, it, vi } from "vitest";
import { BaseJob, type Method } from "#src/matrix/jobs/base-job.ts";
import { GetAccountJob } from "#src/matrix/jobs/get-account-job.ts";
import { HeldFetch, settled } from "#src/testing/held-fetch.ts";
import { FetchExecutor } from "./fetch-executor.ts";
import { refreshing } from "./refreshing.ts";

const job = (name = "Job", method: Method = "POST") =>
  new BaseJob({
    serverUrl: "https://hs.example",
    requestUrl: `/_matrix/client/v3/${name}`,
    method,
    jobId: name,
    token: "old",
    body: method === "GET" ? undefined : { a: 1 },
  });

const EXPIRED = { errcode: "M_UNKNOWN_TOKEN", soft_logout: false };

function setUp(refresh: (failedToken: string) => Promise<string | undefined>) {
  const held = new HeldFetch();
  const asked = vi.fn<typeof refresh>(refresh);
  const executor = new FetchExecutor({ fetch: held.fetch, middleware: [refreshing({ refresh: asked })] });
  return {
    held,
    executor,
    asked,
    tokens: () => held.requests.map(({ header }) => header.get("authorization")),
  };
}

describe("refreshing", () => {
  it("answers a refused token with one refresh and the same job again", async () => {
    const { held, executor, asked, tokens } = setUp(() => Promise.resolve("new"));
    const promise = executor.submit(job().withData({ row: "7" }));
    held.at(0).answer(401, EXPIRED);
    await settled();
    held.at(1).answer(200, { done: true });
    const response = await promise;
    expect(response).toMatchObject({ success: true, body: { done: true } });
    expect(response.dataStr("row")).toBe("7");
    expect(asked.mock.calls).toEqual([["old"]]);
    expect(tokens()).toEqual(["Bearer old", "Bearer new"]);
    expect(held.at(1).url).toBe(held.at(0).url);
    expect(held.at(1).init.body).toBe(held.at(0).init.body);
  });

  it("does so once: a second refusal is the answer", async () => {
    const { held, executor, asked } = setUp(() => Promise.resolve("new"));
    const promise = executor.submit(job());
    held.at(0).answer(401, EXPIRED);
    await settled();
    held.at(1).answer(401, EXPIRED);
    expect(await promise).toMatchObject({ statusCode: 401, errorCode: "M_UNKNOWN_TOKEN" });
    expect(asked).toHaveBeenCalledTimes(1);
    expect(held.requests).toHaveLength(2);
  });

  it.each<[string, number, unknown]>([
    ["another 401", 401, { errcode: "M_USER_LOCKED" }],
    ["a 401 without a code", 401, []],
    ["a 403 with that code", 403, EXPIRED],
    ["a 200", 200, {}],
  ])("leaves %s alone", async (_name, status, body) => {
    const { held, executor, asked } = setUp(() => Promise.resolve("new"));
    const promise = executor.submit(job());
    held.at(0).answer(status, body);
    expect((await promise).statusCode).toBe(status);
    expect(asked).not.toHaveBeenCalled();
    expect(held.requests).toHaveLength(1);
  });

  it("leaves the 401 when the session is over", async () => {
    const { held, executor } = setUp(() => Promise.resolve(undefined));
    const promise = executor.submit(job());
    held.at(0).answer(401, EXPIRED);
    expect(await promise).toMatchObject({ statusCode: 401, errorCode: "M_UNKNOWN_TOKEN" });
    expect(held.requests).toHaveLength(1);
  });

  it("does not call the session over when the refresh got no answer", async () => {
    const { held, executor } = setUp(() => Promise.reject(new TypeError("fetch failed")));
    const read = executor.submit(job("Read", "GET"));
    const write = executor.submit(job("Write"));
    held.at(0).answer(401, EXPIRED);
    held.at(1).answer(401, EXPIRED);
    expect(await read).toMatchObject({ statusCode: 0, failure: "network" });
    expect(await write).toMatchObject({ statusCode: 401 });
  });

  it("never sends the homeserver's token to an identity server that asks for it", async () => {
    const { held, executor, asked } = setUp(() => Promise.resolve("new"));
    const promise = executor.submit(
      new GetAccountJob({ idServerUrl: "https://id.example", idAccessToken: "id" }),
    );
    held.at(0).answer(401, EXPIRED);
    expect((await promise).statusCode).toBe(401);
    expect(asked).not.toHaveBeenCalled();
  });

  it("leaves a job without a token alone", async () => {
    const { held, executor, asked } = setUp(() => Promise.resolve("new"));
    const login = new BaseJob({
      serverUrl: "https://hs.example",
      requestUrl: "/",
      method: "POST",
      jobId: "Login",
    });
    const promise = executor.submit(login);
    held.at(0).answer(401, EXPIRED);
    await promise;
    expect(asked).not.toHaveBeenCalled();
  });

  it("lets a queued job keep its place until its last answer", async () => {
    const { held, executor } = setUp(async () => {
      await settled();
      return "new";
    });
    const first = executor.submit(job("First").withQueue("q", "CancelFutureIfFailed"));
    const second = executor.submit(job("Second").withQueue("q"));
    held.at(0).answer(401, EXPIRED);
    await settled();
    await settled();
    expect(held.paths).toEqual(["/_matrix/client/v3/First", "/_matrix/client/v3/First"]);
    held.at(1).answer(200);
    expect((await first).success).toBe(true);
    held.at(2).answer(200);
    expect((await second).success).toBe(true);
  });

  it("sends nothing more for a job that was taken back meanwhile", async () => {
    const controller = new AbortController();
    const { held, executor } = setUp(async () => {
      controller.abort();
      await settled();
      return "new";
    });
    const promise = executor.submit(job(), { signal: controller.signal });
    held.at(0).answer(401, EXPIRED);
    expect((await promise).failure).toBe("aborted");
    await settled();
    expect(held.requests).toHaveLength(1);
  });
});
