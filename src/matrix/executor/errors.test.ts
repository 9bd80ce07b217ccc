import { describe, expect, expectTypeOf, it } from "vitest";
import * as v from "valibot";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { noAnswer } from "#src/matrix/jobs/job-response.ts";
import { CancelledError, ConnectionError, MatrixError, ResponseError, unwrap } from "./errors.ts";
import type { RawResponse } from "./job-executor.ts";

const job = new BaseJob({
  serverUrl: "https://hs.example",
  requestUrl: "/p",
  method: "GET",
  jobId: "Job",
  token: "secret-token",
  result: v.object({ n: v.number() }),
});

const answer = (statusCode: number, body?: unknown) => ({ statusCode, body, header: new Headers() });

function thrownBy(raw: RawResponse): unknown {
  try {
    unwrap(job.genResponse(raw));
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

describe("unwrap", () => {
  it("returns the result of a job that succeeded", () => {
    const result = unwrap(job.genResponse(answer(200, { n: 1 })));
    expectTypeOf(result).toEqualTypeOf<{ n: number }>();
    expect(result).toEqual({ n: 1 });
  });

  it.each(["network", "timeout"] as const)("throws a ConnectionError for %s", (failure) => {
    const error = thrownBy(noAnswer(failure));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ name: "ConnectionError", code: failure });
  });

  it.each(["cancelled", "aborted"] as const)("throws a CancelledError for %s", (failure) => {
    const error = thrownBy(noAnswer(failure));
    expect(error).toBeInstanceOf(CancelledError);
    expect(error).toMatchObject({ name: "CancelledError", code: failure });
  });

  it("throws a ResponseError for a 2xx that makes no sense", () => {
    const error = thrownBy(answer(200, { n: "one" }));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ name: "ResponseError", status: 200 });
  });

  it("throws a MatrixError for any other answer", () => {
    const body = { errcode: "M_LIMIT_EXCEEDED", error: "Slow down.", retry_after_ms: 399_000 };
    const error = thrownBy(answer(429, body));
    expect(error).toBeInstanceOf(MatrixError);
    expect(error).toMatchObject({
      name: "MatrixError",
      status: 429,
      errcode: "M_LIMIT_EXCEEDED",
      retryAfterMs: 399_000,
      serverText: "Slow down.",
    });
  });

  it("throws a MatrixError for an error page as well", () => {
    expect(thrownBy(answer(502))).toMatchObject({ status: 502, errcode: "502", serverText: "" });
    expect(thrownBy(answer(302, {}))).toMatchObject({ status: 302, errcode: "302" });
  });

  it.each([-1, Number.POSITIVE_INFINITY, "1000", null, undefined, {}])(
    "takes %j for no retry_after_ms at all",
    (retry_after_ms) => {
      expect(thrownBy(answer(429, { retry_after_ms }))).toHaveProperty("retryAfterMs", undefined);
    },
  );

  it("takes 0 and very long waits as they are", () => {
    expect(thrownBy(answer(429, { retry_after_ms: 0 }))).toHaveProperty("retryAfterMs", 0);
    expect(thrownBy(answer(429, { retry_after_ms: 1e12 }))).toHaveProperty("retryAfterMs", 1e12);
  });

  it("lets neither a token nor what the server wrote into a message", () => {
    const body = { errcode: "M_ALICE@EXAMPLE.COM", error: "alice@example.com secret-token" };
    for (const raw of [answer(403, body), answer(200, body), noAnswer("network"), noAnswer("aborted")]) {
      expect(String(thrownBy(raw))).not.toMatch(/alice|secret/i);
    }
  });
});
