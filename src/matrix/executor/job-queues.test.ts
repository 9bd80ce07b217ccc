import { describe, expect, it } from "vitest";
import { BaseJob, type JobQueuePolicy } from "#src/matrix/jobs/base-job.ts";
import type { JobResponse } from "#src/matrix/jobs/job-response.ts";
import { HeldFetch, settled } from "#src/testing/held-fetch.ts";
import { FetchExecutor } from "./fetch-executor.ts";

function make(name: string): BaseJob {
  return new BaseJob({
    serverUrl: "https://hs.example",
    requestUrl: `/${name}`,
    method: "POST",
    jobId: name,
  });
}

function setUp() {
  const held = new HeldFetch();
  const executor = new FetchExecutor(held);
  /** What settled, in order. */
  const log: string[] = [];
  const submit = (name: string, queue?: string, policy?: JobQueuePolicy, signal?: AbortSignal) => {
    const job = queue === undefined ? make(name) : make(name).withQueue(queue, policy);
    const promise = executor.submit(job.withData({ name }), signal === undefined ? {} : { signal });
    return promise.then((response) => {
      log.push(`${name} ${response.failure ?? response.statusCode}`);
      return response;
    });
  };
  return { held, executor, log, submit };
}

const CANCELLING = "CancelFutureIfFailed";

describe("without a queue", () => {
  it("every job starts at once", () => {
    const { held, submit } = setUp();
    const names = Array.from({ length: 50 }, (_, index) => `job-${index}`);
    for (const name of names) void submit(name);
    expect(held.paths).toEqual(names.map((name) => `/${name}`));
  });
});

describe("a queue", () => {
  it("runs one job at a time, first in, first out", async () => {
    const { held, submit, log } = setUp();
    for (const name of ["a", "b", "c"]) void submit(name, "q");
    await settled();
    expect(held.paths).toEqual(["/a"]);
    held.at(0).answer(200);
    await settled();
    expect(held.paths).toEqual(["/a", "/b"]);
    held.at(1).answer(200);
    await settled();
    held.at(2).answer(200);
    await settled();
    expect(log).toEqual(["a 200", "b 200", "c 200"]);
  });

  it("does not wait for another queue", () => {
    const { held, submit } = setUp();
    for (const queue of ["q", "r", "", "__proto__"]) void submit(`in-${queue}`, queue);
    expect(held.requests).toHaveLength(4);
  });

  it("begins anew once it has run dry", async () => {
    const { held, submit, log } = setUp();
    const first = submit("a", "q");
    held.at(0).answer(200);
    await first;
    const second = submit("b", "q");
    held.at(1).answer(200);
    await second;
    expect(log).toEqual(["a 200", "b 200"]);
  });
});

describe("a job that fails in a queue", () => {
  it("lets the next one run under AlwaysContinue, the default", async () => {
    const { held, submit } = setUp();
    void submit("a", "q");
    void submit("b", "q", CANCELLING);
    held.at(0).answer(500);
    await settled();
    expect(held.paths).toEqual(["/a", "/b"]);
  });

  it("cancels all that wait behind it under CancelFutureIfFailed, whatever their own policy", async () => {
    const { held, submit, log } = setUp();
    void submit("a", "q", CANCELLING);
    const victims = [submit("b", "q"), submit("c", "q", CANCELLING)];
    void submit("other", "r");
    held.at(0).answer(403);
    const [b] = await Promise.all(victims);
    expect(held.paths).toEqual(["/a", "/other"]);
    expect(log).toEqual(["a 403", "b cancelled", "c cancelled"]);
    expect(b).toMatchObject({ statusCode: 0, failure: "cancelled", success: false, errorCode: "cancelled" });
    expect(b?.extraData).toEqual({ name: "b", "-job-id": "b" });
  });

  it("cancels nobody when it succeeds", async () => {
    const { held, submit } = setUp();
    void submit("a", "q", CANCELLING);
    void submit("b", "q");
    held.at(0).answer(200);
    await settled();
    expect(held.paths).toEqual(["/a", "/b"]);
  });

  it.each<[string, (held: HeldFetch) => void]>([
    ["a 2xx that makes no sense", (held) => held.at(0).answer(200, [])],
    ["a network failure", (held) => held.at(0).fail()],
  ])("counts as failed by its own success: %s", async (_name, fail) => {
    const { held, submit, log } = setUp();
    void submit("a", "q", CANCELLING);
    void submit("b", "q");
    fail(held);
    await settled();
    expect(log.at(-1)).toBe("b cancelled");
  });

  it("leaves the queue usable at once, from its own callback", async () => {
    const { held, submit, log } = setUp();
    let again: Promise<JobResponse<unknown>> | undefined;
    void submit("a", "q", CANCELLING).then(() => {
      again = submit("a-again", "q");
    });
    void submit("b", "q");
    held.at(0).answer(500);
    await settled();
    expect(held.paths).toEqual(["/a", "/a-again"]);
    held.at(1).answer(200);
    await again;
    expect(log).toEqual(["a 500", "b cancelled", "a-again 200"]);
  });
});

describe("the signal of a job in a queue", () => {
  it("settles it at once while it waits: it is never sent, and the next runs", async () => {
    const { held, submit, log } = setUp();
    const controller = new AbortController();
    void submit("a", "q");
    const waiting = submit("b", "q", CANCELLING, controller.signal);
    void submit("c", "q");
    controller.abort();
    expect(await waiting).toMatchObject({ statusCode: 0, failure: "aborted", jobId: "b" });
    held.at(0).answer(200);
    await settled();
    expect(held.paths).toEqual(["/a", "/c"]);
    expect(log).toEqual(["b aborted", "a 200"]);
  });

  it("ends it while it runs, which its policy judges as a failure", async () => {
    const { submit, log } = setUp();
    const controller = new AbortController();
    void submit("a", "q", CANCELLING, controller.signal);
    void submit("b", "q");
    controller.abort();
    await settled();
    expect(log).toEqual(["a aborted", "b cancelled"]);
  });

  it("means nothing once the job has settled", async () => {
    const { held, submit, log } = setUp();
    const controller = new AbortController();
    const first = submit("a", "q", undefined, controller.signal);
    held.at(0).answer(200);
    await first;
    void submit("b", "q");
    controller.abort();
    held.at(1).answer(200);
    await settled();
    expect(log).toEqual(["a 200", "b 200"]);
  });
});

describe("dispose", () => {
  it("settles every promise: what waits as cancelled, what runs as aborted", async () => {
    const { held, executor, submit, log } = setUp();
    void submit("free");
    void submit("a", "q");
    void submit("b", "q");
    void submit("c", "q");
    executor.dispose();
    await settled();
    expect(log.toSorted()).toEqual(["a aborted", "b cancelled", "c cancelled", "free aborted"]);
    expect(held.paths).toEqual(["/free", "/a"]);
  });

  it("cancels whatever is submitted later, without sending it", async () => {
    const { held, executor, submit } = setUp();
    executor.dispose();
    executor.dispose();
    expect(await submit("late")).toMatchObject({ statusCode: 0, failure: "cancelled" });
    expect(await submit("late", "q")).toMatchObject({ failure: "cancelled" });
    expect(held.requests).toEqual([]);
  });

  it("does not wait for middleware that hangs", async () => {
    const executor = new FetchExecutor({ middleware: [() => () => new Promise(() => undefined)] });
    const job = new BaseJob({
      serverUrl: "https://hs.example",
      requestUrl: "/",
      method: "GET",
      jobId: "Job",
    });
    const promise = executor.submit(job);
    executor.dispose();
    expect((await promise).failure).toBe("aborted");
  });
});
