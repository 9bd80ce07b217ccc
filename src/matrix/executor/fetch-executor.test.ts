import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import * as v from "valibot";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { InviteBy3PIDJob } from "#src/matrix/jobs/invite-by-3pid-job.ts";
import type { JobResponse } from "#src/matrix/jobs/job-response.ts";
import { HeldFetch, settled } from "#src/testing/held-fetch.ts";
import { unwrap } from "./errors.ts";
import { FetchExecutor } from "./fetch-executor.ts";
import type { Send } from "./job-executor.ts";

const BASE = { serverUrl: "https://hs.example", requestUrl: "/p", method: "GET", jobId: "Job" } as const;
const invite = new InviteBy3PIDJob({
  serverUrl: "https://hs.example",
  accessToken: "secret-token",
  roomId: "!a:x",
  idServer: "id.example",
  idAccessToken: "secret-id-token",
  medium: "email",
  address: "alice@example.com",
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what leaves", () => {
  it("is the job, and nothing of the browser's", async () => {
    const held = new HeldFetch();
    void new FetchExecutor(held).submit(invite);
    const { url, init, header } = held.at(0);
    expect(url).toBe("https://hs.example/_matrix/client/v3/rooms/!a%3Ax/invite");
    expect(init).toMatchObject({
      method: "POST",
      body: invite.requestBody,
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    expect(header.get("authorization")).toBe("Bearer secret-token");
    expect(header.get("content-type")).toBe("application/json");
  });

  it("has no body and no content type where the job has none", () => {
    const held = new HeldFetch();
    void new FetchExecutor(held).submit(new BaseJob({ ...BASE, method: "POST" }));
    expect(held.at(0).init.body ?? null).toBeNull();
    expect([...held.at(0).header]).toEqual([]);
  });

  it("has the query encoded, in order, with duplicates and empty values", () => {
    const held = new HeldFetch();
    const executor = new FetchExecutor(held);
    void executor.submit(
      new BaseJob({
        ...BASE,
        query: [
          ["b", "2"],
          ["a", "1"],
          ["a", "x y&=é"],
        ],
      }),
    );
    void executor.submit(new BaseJob({ ...BASE, query: [["name", ""]] }));
    expect(held.requests.map(({ url }) => url)).toEqual([
      "https://hs.example/p?b=2&a=1&a=x%20y%26%3D%C3%A9",
      "https://hs.example/p?name=",
    ]);
  });

  it("never has the job's data in it", () => {
    const held = new HeldFetch();
    void new FetchExecutor(held).submit(invite.withData({ sentinel: "sentinel" }));
    const { url, init } = held.at(0);
    expect(JSON.stringify([url, init])).not.toContain("sentinel");
  });
});

describe("an answer", () => {
  it("has the type of the job's result", async () => {
    const held = new HeldFetch();
    const job = new BaseJob({ ...BASE, result: v.object({ n: v.number() }) });
    const promise = new FetchExecutor(held).submit(job);
    expectTypeOf(promise).resolves.toEqualTypeOf<JobResponse<{ n: number }>>();
    held.at(0).answer(200, { n: 1 });
    const result = unwrap(await promise);
    expectTypeOf(result).toEqualTypeOf<{ n: number }>();
    expect(result).toEqual({ n: 1 });
  });

  it("carries the job's data back", async () => {
    const held = new HeldFetch();
    const promise = new FetchExecutor(held).submit(invite.withData({ row: "7" }));
    held.at(0).fail();
    expect((await promise).extraData).toEqual({ row: "7", "-job-id": "InviteBy3PID" });
  });
});

describe("a failure", () => {
  it("is not followed by a second attempt", async () => {
    const held = new HeldFetch();
    const promise = new FetchExecutor(held).submit(invite);
    held.at(0).fail();
    expect(await promise).toMatchObject({ statusCode: 0, failure: "network", errorCode: "network" });
    await settled();
    expect(held.requests).toHaveLength(1);
  });

  it("is an answer even when fetch throws at once", async () => {
    const executor = new FetchExecutor({
      fetch: () => {
        throw new TypeError("no network at all");
      },
    });
    expect(await executor.submit(invite)).toMatchObject({ statusCode: 0, failure: "network" });
  });

  it("logs nothing", async () => {
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
    const held = new HeldFetch();
    const promise = new FetchExecutor(held).submit(invite);
    held.at(0).answer(500, { errcode: "M_UNKNOWN", error: "alice@example.com" });
    await promise;
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

describe("the time limit", () => {
  it("is an answer of its own", async () => {
    vi.useFakeTimers();
    const promise = new FetchExecutor(new HeldFetch()).submit(invite);
    await vi.advanceTimersByTimeAsync(90_001);
    expect(await promise).toMatchObject({ statusCode: 0, failure: "timeout" });
  });

  it("begins when the request leaves, not when the job is submitted", async () => {
    vi.useFakeTimers();
    const held = new HeldFetch();
    const executor = new FetchExecutor(held);
    const job = new BaseJob({ ...BASE, timeoutMs: 1000 }).withQueue("q");
    const first = executor.submit(job);
    const second = executor.submit(job);
    await vi.advanceTimersByTimeAsync(900);
    held.at(0).answer(200);
    await first;
    await vi.advanceTimersByTimeAsync(900);
    held.at(1).answer(200);
    expect((await second).success).toBe(true);
  });

  it("leaves no timer behind", async () => {
    vi.useFakeTimers();
    const held = new HeldFetch();
    const promise = new FetchExecutor(held).submit(invite);
    held.at(0).answer(200);
    await promise;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a signal", () => {
  it("that was aborted before keeps the job from being sent", async () => {
    const held = new HeldFetch();
    const promise = new FetchExecutor(held).submit(invite, { signal: AbortSignal.abort() });
    expect(await promise).toMatchObject({ statusCode: 0, failure: "aborted" });
    expect(held.requests).toEqual([]);
  });

  it("ends a job that runs, even under a fetch that does not listen", async () => {
    const controller = new AbortController();
    const executor = new FetchExecutor({ fetch: () => new Promise(() => undefined) });
    const promise = executor.submit(invite, { signal: controller.signal });
    controller.abort();
    expect(await promise).toMatchObject({ statusCode: 0, failure: "aborted", errorCode: "aborted" });
  });
});

const broken =
  (send: Send): Send =>
  (job, signal) => {
    if (job.jobId === "Broken") throw new Error("a bug");
    return send(job, signal);
  };

describe("middleware", () => {
  it("wraps the sending, the first outermost", async () => {
    const held = new HeldFetch();
    const seen: string[] = [];
    const noting =
      (name: string) =>
      (send: Send): Send =>
      (job, signal) => {
        seen.push(name);
        return send(job, signal);
      };
    void new FetchExecutor({ fetch: held.fetch, middleware: [noting("a"), noting("b")] }).submit(invite);
    expect(seen).toEqual(["a", "b"]);
    expect(held.requests).toHaveLength(1);
  });

  it("that fails makes the promise reject, and does not block the queue", async () => {
    const held = new HeldFetch();
    const executor = new FetchExecutor({ fetch: held.fetch, middleware: [broken] });
    const rejected = executor.submit(new BaseJob({ ...BASE, jobId: "Broken" }).withQueue("q"));
    const next = executor.submit(new BaseJob(BASE).withQueue("q"));
    await expect(rejected).rejects.toThrow("a bug");
    held.at(0).answer(200);
    expect((await next).success).toBe(true);
  });
});
