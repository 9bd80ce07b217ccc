import * as fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { BaseJob, JobDataError } from "./base-job.ts";

class OwnJob extends BaseJob {
  constructor(path: string) {
    super({
      serverUrl: "https://hs.example",
      requestUrl: path,
      method: "POST",
      jobId: "Own",
      body: { a: 1 },
    });
  }
}

const wire = ({ url, requestMethod, requestHeader, requestBody, requestQuery }: BaseJob) => ({
  url,
  requestMethod,
  requestHeader,
  requestBody,
  requestQuery,
});

describe("a job", () => {
  it("is frozen, and so is every copy of it", () => {
    const job = new OwnJob("/p");
    const copies = [job, job.withData({}), job.withQueue("q"), job.withAccessToken("t")];
    expect(copies.every(Object.isFrozen)).toBe(true);
  });

  it("cannot be subclassed with fields", () => {
    class WithField extends OwnJob {
      readonly more = 1;
    }
    expect(() => new WithField("/p")).toThrow(TypeError);
  });
});

describe("withData", () => {
  it("makes a copy of the same class, and leaves the original and the wire alone", () => {
    const job = new OwnJob("/p");
    const copy = job.withData({ row: "7" });
    expectTypeOf(copy).toEqualTypeOf<OwnJob>();
    expect(copy).toBeInstanceOf(OwnJob);
    expect(copy).not.toBe(job);
    expect(copy.dataStr("row")).toBe("7");
    expect(job.dataJson("row")).toBeUndefined();
    expect(wire(copy)).toEqual(wire(job));
  });

  it("drops what an earlier call gave, and keeps the queue", () => {
    const job = new OwnJob("/p")
      .withQueue("q", "CancelFutureIfFailed")
      .withData({ a: "1" })
      .withData({ b: "2" });
    expect(job.dataJson("a")).toBeUndefined();
    expect(job.dataJson("b")).toBe("2");
    expect([job.queueId, job.queuePolicy]).toEqual(["q", "CancelFutureIfFailed"]);
  });

  it("copies deeply", () => {
    const data = { list: [{ a: 1 }] };
    const job = new OwnJob("/p").withData(data);
    data.list[0] = { a: 2 };
    expect(job.dataJson("list")).toEqual([{ a: 1 }]);
  });

  it("hands out nothing through which it could be changed", () => {
    const list = new OwnJob("/p").withData({ list: [1] }).dataJson("list");
    expect(Object.isFrozen(list)).toBe(true);
  });

  it.each([null, undefined, [], "text", 7, new Date(0)])("refuses %j at once", (data) => {
    const job: { withData(anything: unknown): unknown } = new OwnJob("/p");
    expect(() => job.withData(data)).toThrow(TypeError);
  });

  it("gives back any JSON object that it was given", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
        const data: JsonObject = JSON.parse(JSON.stringify(given));
        const job = new OwnJob("/p").withData(data);
        for (const [key, value] of Object.entries(data)) expect(job.dataJson(key)).toEqual(value);
      }),
    );
  });
});

describe("data", () => {
  const given: JsonObject = JSON.parse('{"text":"x","number":1,"null":null,"__proto__":"own"}');
  const job = new OwnJob("/p").withData(given);

  it("is read by key, whatever the key", () => {
    expect(job.dataJson("null")).toBeNull();
    expect(job.dataJson("nothing")).toBeUndefined();
    expect(job.dataJson("toString")).toBeUndefined();
    expect(job.dataStr("__proto__")).toBe("own");
    expect(new OwnJob("/p").dataJson("__proto__")).toBeUndefined();
  });

  it.each(["number", "null", "nothing", "constructor"])("has a named error for %s as a string", (key) => {
    expect(() => job.dataStr(key)).toThrow(JobDataError);
  });
});

describe("withQueue", () => {
  it("makes a copy with another id and policy, and keeps the data", () => {
    const job = new OwnJob("/p").withData({ row: "7" });
    const queued = job.withQueue("a", "CancelFutureIfFailed");
    expect(queued).toBeInstanceOf(OwnJob);
    expect([queued.queueId, queued.queuePolicy, queued.dataStr("row")]).toEqual([
      "a",
      "CancelFutureIfFailed",
      "7",
    ]);
    expect(job.queueId).toBeUndefined();
  });

  it("goes back to the default policy when none is named", () => {
    const job = new OwnJob("/p").withQueue("a", "CancelFutureIfFailed").withQueue("b");
    expect([job.queueId, job.queuePolicy]).toEqual(["b", "AlwaysContinue"]);
  });
});

describe("withAccessToken", () => {
  it("replaces the token and nothing else", () => {
    const job = new OwnJob("/p").withData({ a: "1" }).withQueue("q").withAccessToken("one");
    const renewed = job.withAccessToken("two");
    expect(renewed.requestHeader).toEqual({
      "Content-Type": "application/json",
      Authorization: "Bearer two",
    });
    expect(job.requestHeader["Authorization"]).toBe("Bearer one");
    expect(renewed).toBeInstanceOf(OwnJob);
    expect([renewed.dataStr("a"), renewed.queueId, renewed.requestBody]).toEqual(["1", "q", '{"a":1}']);
  });
});
