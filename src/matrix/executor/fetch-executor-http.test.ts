import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { BaseJob, type BaseJobOptions } from "#src/matrix/jobs/base-job.ts";
import type { JsonObject } from "#src/lib/json.ts";
import { loopbackServer } from "#src/testing/loopback-server.ts";
import { FetchExecutor } from "./fetch-executor.ts";

/** One job, run against a real server on this machine. */
async function run(
  listener: RequestListener,
  more: Partial<BaseJobOptions<JsonObject>> = {},
  signal?: AbortSignal,
) {
  await using server = await loopbackServer(listener);
  const job = new BaseJob({
    serverUrl: server.url,
    requestUrl: "/p",
    method: "GET",
    jobId: "Job",
    ...more,
  });
  return await new FetchExecutor().submit(job, signal === undefined ? {} : { signal });
}

const answering =
  (status: number, body: string | Uint8Array, type = "application/json"): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };

const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;

describe("over HTTP", () => {
  it("a query arrives as it was meant", async () => {
    let url: string | undefined;
    const query: [string, string][] = [
      ["b", "2"],
      ["a", "1"],
      ["a", "x y&=é"],
      ["e", ""],
    ];
    const response = await run(
      (request, answer) => {
        url = request.url;
        answer.end("{}");
      },
      { query },
    );
    expect(response.success).toBe(true);
    expect(url).toBe("/p?b=2&a=1&a=x%20y%26%3D%C3%A9&e=");
    expect([...new URL(`http://x${url}`).searchParams]).toEqual(query);
  });

  it("a body, a token and a content type arrive", async () => {
    const seen: unknown[] = [];
    await run(
      (request, answer) => {
        seen.push(request.method, request.headers["authorization"], request.headers["content-type"]);
        request.on("data", (data: Buffer) => seen.push(data.toString())).on("end", () => answer.end("{}"));
      },
      { method: "PUT", token: "token", body: { a: "ü" } },
    );
    expect(seen).toEqual(["PUT", "Bearer token", "application/json", '{"a":"ü"}']);
  });

  it("a redirect is refused, and the token goes nowhere else", async () => {
    const paths: (string | undefined)[] = [];
    const response = await run(
      ({ url }, answer) => {
        paths.push(url);
        answer.writeHead(302, { location: "/elsewhere" }).end("{}");
      },
      { method: "POST", token: "token", body: {} },
    );
    expect(response).toMatchObject({ statusCode: 0, failure: "network", success: false });
    expect(paths).toEqual(["/p"]);
  });

  it.each([
    ["HTML", "<!doctype html><title>Hello</title>"],
    ["an empty body", ""],
    ["half a JSON text", '{"a":'],
    ["an array", "[]"],
    ["a bare string", '"{}"'],
  ])("%s with a 200 is an invalid response", async (_name, body) => {
    expect(await run(answering(200, body))).toMatchObject({
      statusCode: 200,
      failure: "invalid-response",
      success: false,
    });
  });

  it("JSON is JSON, whatever the content type says", async () => {
    expect(await run(answering(200, '{"a":1}', "text/html"))).toMatchObject({
      success: true,
      body: { a: 1 },
    });
  });

  it("an error page keeps its status, without a body", async () => {
    const response = await run(answering(502, "<h1>Bad Gateway</h1>", "text/html"));
    expect(response).toMatchObject({ statusCode: 502, success: false, body: undefined, errorCode: "502" });
    expect(response.failure).toBeUndefined();
  });

  it("an error keeps its JSON", async () => {
    const response = await run(answering(403, '{"errcode":"M_FORBIDDEN","error":"No."}'));
    expect(response).toMatchObject({ statusCode: 403, errorCode: "M_FORBIDDEN", errorMessage: "No." });
  });

  it("a body that breaks off is a network failure", async () => {
    const response = await run((_request, answer) => {
      answer.writeHead(200, { "content-length": "100" });
      answer.write('{"a":', () => answer.destroy());
    });
    expect(response).toMatchObject({ statusCode: 0, failure: "network" });
  });

  it("characters that are split between packets stay whole", async () => {
    const bytes = Buffer.from('{"a":"é😀"}');
    const response = await run((_request, answer) => {
      answer.write(bytes.subarray(0, 7));
      setTimeout(() => answer.end(bytes.subarray(7)), 10);
    });
    expect(response.body).toEqual({ a: "é😀" });
  });

  it("a server that hangs up is a network failure", async () => {
    expect(await run((request) => request.socket.destroy())).toMatchObject({ failure: "network" });
  });

  it("a server that is not there is a network failure", async () => {
    const job = new BaseJob({
      serverUrl: "http://127.0.0.1:1",
      requestUrl: "/",
      method: "GET",
      jobId: "Job",
    });
    expect(await new FetchExecutor().submit(job)).toMatchObject({ statusCode: 0, failure: "network" });
  });
});

describe("depth", () => {
  it.each([
    ["32 levels are read", nested(32), true],
    ["33 levels are not", nested(33), false],
    ["a million levels are not, and do no harm", nested(1_000_000), false],
    ["brackets inside strings are not levels", JSON.stringify({ a: '[{"\\'.repeat(50) }), true],
    ["siblings are not levels", JSON.stringify({ a: Array.from({ length: 50 }, () => [[]]) }), true],
  ])("%s", async (_name, body, success) => {
    const response = await run(answering(200, body), { maxBytes: 16 * 1024 * 1024 });
    expect([response.success, response.statusCode]).toEqual([success, 200]);
  });

  it("beyond the limit takes an error its body, not its status", async () => {
    expect(await run(answering(400, nested(33)))).toMatchObject({ statusCode: 400, body: undefined });
  });
});

describe("size", () => {
  const text = JSON.stringify({ a: "x".repeat(1000) });

  it.each([
    ["as much as allowed is read", text.length, true],
    ["one byte more is not", text.length - 1, false],
  ])("%s", async (_name, maxBytes, success) => {
    const response = await run(answering(200, text), { maxBytes });
    expect([response.success, response.failure]).toEqual([success, success ? undefined : "invalid-response"]);
  });

  it("of 200 MB is not received beyond the limit", async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, " ");
    const response = await run((_request, answer) => {
      const pump = (): void => {
        while (sent < 200 && !answer.destroyed) {
          sent += 1;
          if (!answer.write(chunk)) {
            answer.once("drain", pump);
            return;
          }
        }
        answer.end("{}");
      };
      pump();
    });
    expect(response).toMatchObject({ statusCode: 200, failure: "invalid-response", body: undefined });
    expect(sent).toBeLessThan(50);
  });

  it("beyond the limit closes the connection", async () => {
    let closed = false;
    await using server = await loopbackServer((_request, answer) => {
      answer.write(" ".repeat(2000));
      answer.on("close", () => (closed = true));
    });
    const job = new BaseJob({
      serverUrl: server.url,
      requestUrl: "/",
      method: "GET",
      jobId: "Job",
      maxBytes: 9,
    });
    expect((await new FetchExecutor().submit(job)).failure).toBe("invalid-response");
    await expect.poll(() => closed).toBe(true);
  });

  it("beyond the limit takes an error its body, not its status", async () => {
    const response = await run(answering(403, text), { maxBytes: 10 });
    expect(response).toMatchObject({ statusCode: 403, body: undefined, errorCode: "403" });
    expect(response.failure).toBeUndefined();
  });
});
