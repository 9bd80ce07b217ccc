import * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import { BaseJob, JobDataError, type BaseJobOptions } from "./base-job.ts";
import { noAnswer, type RawResponse } from "./job-response.ts";

function job<R>(more: Partial<BaseJobOptions<R>> = {}): BaseJob<R> {
  return new BaseJob<R>({
    serverUrl: "https://hs.example",
    requestUrl: "/p",
    method: "GET",
    jobId: "Job",
    ...more,
  });
}

const raw = (statusCode: number, body?: unknown): RawResponse => ({
  statusCode,
  body,
  header: new Headers(),
});

describe("success", () => {
  it.each<[string, RawResponse, boolean, string | undefined]>([
    ["200 and an object", raw(200, {}), true, undefined],
    ["299 and an object", raw(299, {}), true, undefined],
    ["200 and HTML", raw(200, undefined), false, "invalid-response"],
    ["200 and an array", raw(200, []), false, "invalid-response"],
    ["200 and null", raw(200, null), false, "invalid-response"],
    ["200 and a string", raw(200, "{}"), false, "invalid-response"],
    ["no status", raw(0), false, "network"],
    ["199", raw(199, {}), false, undefined],
    ["302", raw(302, {}), false, undefined],
    ["403", raw(403, { errcode: "M_FORBIDDEN" }), false, undefined],
    ["429", raw(429, { errcode: "M_LIMIT_EXCEEDED" }), false, undefined],
    ["500 and HTML", raw(500), false, undefined],
    ["200 that broke off", { ...raw(200, {}), failure: "timeout" }, false, "timeout"],
  ])("of %s", (_name, answer, success, failure) => {
    const response = job().genResponse(answer);
    expect([response.success, response.failure]).toEqual([success, failure]);
    expect("failure" in response).toBe(failure !== undefined);
    expect(response.result).toEqual(success ? {} : undefined);
  });

  it("needs a body that fits the job's schema", () => {
    const typed = job({ result: v.object({ n: v.number() }) });
    const good = typed.genResponse(raw(200, { n: 1, more: 2 }));
    expectTypeOf(good.result).toEqualTypeOf<{ n: number } | undefined>();
    expect(good.result).toEqual({ n: 1 });
    const bad = typed.genResponse(raw(200, { n: "1" }));
    expect([bad.success, bad.failure, bad.result]).toEqual([false, "invalid-response", undefined]);
  });

  it("is the status alone for a file, which has no result", () => {
    const file = job({ returnType: "file" });
    expect(file.genResponse(raw(200))).toMatchObject({ success: true, result: undefined });
    expect(file.genResponse(raw(403))).toMatchObject({ success: false });
  });

  it("asks for a schema that answers at once", () => {
    const late = job({ result: v.objectAsync({}) });
    expect(() => late.genResponse(raw(200, {}))).toThrow(TypeError);
  });
});

describe("errorCode and errorMessage", () => {
  it.each<[RawResponse, string, string]>([
    [raw(403, { errcode: "M_FORBIDDEN", error: "No." }), "M_FORBIDDEN", "No."],
    [raw(403, { errcode: 7, error: ["No."] }), "403", ""],
    [raw(500), "500", ""],
    [raw(500, [{ errcode: "M_X" }]), "500", ""],
    [noAnswer("timeout"), "timeout", ""],
    [noAnswer("cancelled"), "cancelled", ""],
    [raw(0), "network", ""],
    [raw(200, []), "200", ""],
  ])("of %j", (answer, code, message) => {
    const response = job().genResponse(answer);
    expect([response.errorCode, response.errorMessage]).toEqual([code, message]);
  });
});

describe("genResponse", () => {
  const header = new Headers({ "X-A": "1" });
  const answer: RawResponse = { statusCode: 200, body: { a: 1 }, header, extraData: { stale: true } };

  it("copies the answer and adds the job's data and id", () => {
    const response = job().withData({ row: "7" }).genResponse(answer);
    expect(response).toMatchObject({ statusCode: 200, body: { a: 1 }, jobId: "Job" });
    expect(response.header.get("x-a")).toBe("1");
    expect(response.extraData).toEqual({ row: "7", "-job-id": "Job" });
    expect(response.dataStr("-job-id")).toBe("Job");
    expect(response.dataJson("row")).toBe("7");
    expect(response.dataJson("stale")).toBeUndefined();
    expect(() => response.dataStr("stale")).toThrow(JobDataError);
  });

  it("lets no data pose as the job's id", () => {
    const response = job().withData({ "-job-id": "Other" }).genResponse(answer);
    expect(response.extraData).toEqual({ "-job-id": "Job" });
  });

  it("leaves the answer untouched", () => {
    const response = job().withData({ row: "7" }).genResponse(answer);
    response.header.set("X-A", "2");
    expect(answer).toEqual({
      statusCode: 200,
      body: { a: 1 },
      header: new Headers({ "X-A": "1" }),
      extraData: { stale: true },
    });
    expect(header.get("X-A")).toBe("1");
  });
});
