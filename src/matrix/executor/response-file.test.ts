import { describe, expect, it } from "vitest";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { loopbackServer } from "#src/testing/loopback-server.ts";
import { FetchExecutor } from "./fetch-executor.ts";
import { refreshing } from "./refreshing.ts";

/** A sink that remembers what became of it. */
function sink(failAfter = Number.POSITIVE_INFINITY) {
  const state = { bytes: 0, text: "", closed: false, aborted: false };
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => {
      state.bytes += chunk.byteLength;
      if (state.bytes > failAfter) throw new Error("The disk is full.");
      if (state.bytes < 1000) state.text += new TextDecoder().decode(chunk);
    },
    close: () => void (state.closed = true),
    abort: () => void (state.aborted = true),
  });
  return { state, stream };
}

function file(serverUrl: string, responseFile?: WritableStream<Uint8Array>, timeoutMs = 30_000) {
  return new BaseJob<undefined>({
    serverUrl,
    requestUrl: "/media",
    method: "GET",
    jobId: "GetContent",
    token: "old",
    returnType: "file",
    timeoutMs,
    maxBytes: 100,
    ...(responseFile === undefined ? {} : { responseFile }),
  });
}

describe("a file", () => {
  it("of a 200 is streamed into the sink, without a cap and without a result", async () => {
    const { state, stream } = sink();
    await using server = await loopbackServer((_request, answer) => answer.end(Buffer.alloc(5_000_000, "x")));
    const response = await new FetchExecutor().submit(file(server.url, stream));
    expect(response).toMatchObject({ statusCode: 200, success: true, result: undefined, body: undefined });
    expect(state).toMatchObject({ bytes: 5_000_000, closed: true, aborted: false });
  });

  it("that is empty closes the sink", async () => {
    const { state, stream } = sink();
    await using server = await loopbackServer((_request, answer) => answer.writeHead(204).end());
    expect((await new FetchExecutor().submit(file(server.url, stream))).success).toBe(true);
    expect(state).toMatchObject({ bytes: 0, closed: true });
  });

  it("of a 403 leaves its JSON in the body, and the sink is aborted", async () => {
    const { state, stream } = sink();
    await using server = await loopbackServer((_request, answer) => {
      answer.writeHead(403).end('{"errcode":"M_FORBIDDEN"}');
    });
    const response = await new FetchExecutor().submit(file(server.url, stream));
    expect(response).toMatchObject({ statusCode: 403, success: false, errorCode: "M_FORBIDDEN" });
    expect(response.body).toEqual({ errcode: "M_FORBIDDEN" });
    expect(state).toEqual({ bytes: 0, text: "", closed: false, aborted: true });
  });

  it("whose sink fails is a network failure", async () => {
    const { stream } = sink(1000);
    await using server = await loopbackServer((_request, answer) => answer.end(Buffer.alloc(5_000_000, "x")));
    const response = await new FetchExecutor().submit(file(server.url, stream));
    expect(response).toMatchObject({ statusCode: 0, failure: "network" });
  });

  it("that breaks off is a network failure, and the sink is aborted", async () => {
    const { state, stream } = sink();
    await using server = await loopbackServer((_request, answer) => {
      answer.writeHead(200, { "content-length": "100" });
      answer.write("abc", () => setTimeout(() => answer.destroy(), 20));
    });
    const response = await new FetchExecutor().submit(file(server.url, stream));
    expect(response).toMatchObject({ statusCode: 0, failure: "network" });
    expect(state).toMatchObject({ text: "abc", closed: false, aborted: true });
  });

  it("that takes too long is a timeout, even under a sink that hangs", async () => {
    const stream = new WritableStream<Uint8Array>({ write: () => new Promise(() => undefined) });
    await using server = await loopbackServer((_request, answer) => answer.end("abc"));
    expect((await new FetchExecutor().submit(file(server.url, stream, 50))).failure).toBe("timeout");
  });

  it("without a sink is thrown away", async () => {
    await using server = await loopbackServer((_request, answer) => answer.end("abc"));
    const response = await new FetchExecutor().submit(file(server.url));
    expect(response).toMatchObject({ success: true, result: undefined, body: undefined });
  });

  it("arrives whole when the token had to be renewed first", async () => {
    const { state, stream } = sink();
    await using server = await loopbackServer((request, answer) => {
      if (request.headers.authorization === "Bearer new") answer.end("the file");
      else answer.writeHead(401).end('{"errcode":"M_UNKNOWN_TOKEN"}');
    });
    const middleware = [refreshing({ refresh: () => Promise.resolve("new") })];
    expect((await new FetchExecutor({ middleware }).submit(file(server.url, stream))).success).toBe(true);
    expect(state).toMatchObject({ text: "the file", closed: true, aborted: false });
  });
});
