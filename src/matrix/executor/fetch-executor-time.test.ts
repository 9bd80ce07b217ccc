import { describe, expect, it } from "vitest";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { loopbackServer } from "#src/testing/loopback-server.ts";
import { FetchExecutor } from "./fetch-executor.ts";

const job = (serverUrl: string, timeoutMs = 30_000) =>
  new BaseJob({ serverUrl, requestUrl: "/p", method: "GET", jobId: "Job", timeoutMs });

describe("a server that is slow", () => {
  it("with its headers runs into the time limit", async () => {
    await using server = await loopbackServer(() => undefined);
    const response = await new FetchExecutor().submit(job(server.url, 50));
    expect(response).toMatchObject({ statusCode: 0, failure: "timeout" });
  });

  it("with its body runs into it as well", async () => {
    await using server = await loopbackServer((_request, answer) => {
      answer.writeHead(200);
      answer.write("{");
    });
    const response = await new FetchExecutor().submit(job(server.url, 50));
    expect(response).toMatchObject({ statusCode: 0, failure: "timeout" });
  });

  it("has the whole time for each job of a queue, however long that waited", async () => {
    await using server = await loopbackServer((_request, answer) => {
      setTimeout(() => answer.end("{}"), 300);
    });
    const executor = new FetchExecutor();
    const queued = job(server.url, 1000).withQueue("q");
    const responses = await Promise.all([1, 2, 3, 4].map(() => executor.submit(queued)));
    expect(responses.map(({ success }) => success)).toEqual([true, true, true, true]);
  });

  it("runs into it under a fetch that forgets its signal, too", async () => {
    const response = await new FetchExecutor({ fetch: forgetful }).submit(job("https://hs.example", 50));
    expect(response.failure).toBe("timeout");
  });

  it("has it no longer than that", async () => {
    await using server = await loopbackServer((_request, answer) => {
      answer.writeHead(200);
      const drip = setInterval(() => answer.write(" "), 20);
      answer.on("close", () => clearInterval(drip));
    });
    const response = await new FetchExecutor().submit(job(server.url, 150));
    expect(response.failure).toBe("timeout");
  });
});

/** Answers with headers and a body that never comes, and does not listen to its signal. */
const forgetful = () => Promise.resolve(new Response(new ReadableStream({ start() {} })));

describe("an abort", () => {
  it("before the headers ends the job", async () => {
    const controller = new AbortController();
    await using server = await loopbackServer(() => controller.abort());
    const response = await new FetchExecutor().submit(job(server.url), { signal: controller.signal });
    expect(response).toMatchObject({ statusCode: 0, failure: "aborted" });
  });

  it("after the headers ends it, too, and closes the connection", async () => {
    const controller = new AbortController();
    let closed = false;
    await using server = await loopbackServer((_request, answer) => {
      answer.writeHead(200);
      answer.write("{", () => setTimeout(() => controller.abort(), 50));
      answer.on("close", () => (closed = true));
    });
    const response = await new FetchExecutor().submit(job(server.url), { signal: controller.signal });
    expect(response).toMatchObject({ statusCode: 0, failure: "aborted" });
    await expect.poll(() => closed).toBe(true);
  });

  it("after the headers is not lost under a fetch that forgets its signal", async () => {
    const controller = new AbortController();
    const executor = new FetchExecutor({ fetch: forgetful });
    const promise = executor.submit(job("https://hs.example"), { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    expect((await promise).failure).toBe("aborted");
  });

  it("by dispose ends a running download", async () => {
    const executor = new FetchExecutor();
    await using server = await loopbackServer((_request, answer) => {
      answer.writeHead(200);
      answer.write("{", () => setTimeout(() => executor.dispose(), 20));
    });
    expect((await executor.submit(job(server.url))).failure).toBe("aborted");
  });
});
