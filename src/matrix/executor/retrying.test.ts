import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BaseJob, type Method } from "#src/matrix/jobs/base-job.ts";
import { HeldFetch } from "#src/testing/held-fetch.ts";
import { FetchExecutor } from "./fetch-executor.ts";
import { retrying } from "./retrying.ts";

const job = (method: Method, returnType: "json" | "file" = "json") =>
  new BaseJob({ serverUrl: "https://hs.example", requestUrl: "/p", method, jobId: "Job", returnType });

function setUp() {
  const held = new HeldFetch();
  return {
    held,
    executor: new FetchExecutor({ fetch: held.fetch, middleware: [retrying({ waitsMs: [100, 200] })] }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("retrying", () => {
  it("sends a GET again after a while when the network failed", async () => {
    const { held, executor } = setUp();
    const promise = executor.submit(job("GET"));
    held.at(0).fail();
    await vi.advanceTimersByTimeAsync(99);
    expect(held.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    held.at(1).answer(503);
    await vi.advanceTimersByTimeAsync(200);
    held.at(2).answer(200);
    expect((await promise).success).toBe(true);
  });

  it("gives up in the end, with the last answer", async () => {
    const { held, executor } = setUp();
    const promise = executor.submit(job("GET"));
    held.at(0).fail();
    await vi.advanceTimersByTimeAsync(100);
    held.at(1).fail();
    await vi.advanceTimersByTimeAsync(200);
    held.at(2).answer(502);
    expect(await promise).toMatchObject({ statusCode: 502 });
    expect(held.requests).toHaveLength(3);
  });

  it.each([200, 400, 401, 403, 404, 429, 500])("takes a %i for the answer", async (status) => {
    const { held, executor } = setUp();
    const promise = executor.submit(job("GET"));
    held.at(0).answer(status);
    expect((await promise).statusCode).toBe(status);
  });

  it.each(["POST", "PUT", "DELETE"] as const)("never sends a %s twice", async (method) => {
    const { held, executor } = setUp();
    const lost = executor.submit(job(method));
    const refused = executor.submit(job(method));
    held.at(0).fail();
    held.at(1).answer(503);
    expect([(await lost).failure, (await refused).statusCode]).toEqual(["network", 503]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(held.requests).toHaveLength(2);
  });

  it("never fetches a file twice into the same sink", async () => {
    const { held, executor } = setUp();
    const promise = executor.submit(job("GET", "file"));
    held.at(0).fail();
    expect((await promise).failure).toBe("network");
  });

  it("can be ended while it waits", async () => {
    const { held, executor } = setUp();
    const controller = new AbortController();
    const promise = executor.submit(job("GET"), { signal: controller.signal });
    held.at(0).fail();
    await vi.advanceTimersByTimeAsync(50);
    controller.abort();
    expect((await promise).failure).toBe("aborted");
    await vi.advanceTimersByTimeAsync(1000);
    expect(held.requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
