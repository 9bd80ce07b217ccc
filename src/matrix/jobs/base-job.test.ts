import { describe, expect, it, test } from "vitest";
import { BaseJob, JobArgumentError, type BaseJobOptions, type Body } from "./base-job.ts";

const REQUIRED = {
  serverUrl: "https://hs.example",
  requestUrl: "/path",
  method: "GET",
  jobId: "Job",
} as const;

function make(more: Partial<BaseJobOptions<unknown>> = {}): BaseJob<unknown> {
  return new BaseJob<unknown>({ ...REQUIRED, ...more });
}

describe("a job made of the four required values", () => {
  const job = make();

  it("has the seed's defaults for all others", () => {
    expect(job.requestHeader).toEqual({});
    expect(job.returnType).toBe("json");
    expect(job.shouldReturnJson).toBe(true);
    expect(job.requestBody).toBeUndefined();
    expect(job.requestQuery).toEqual([]);
    expect(job.responseFile).toBeUndefined();
    expect(job.queueId).toBeUndefined();
    expect(job.queuePolicy).toBe("AlwaysContinue");
    expect(job.timeoutMs).toBe(30_000);
    expect(job.maxBytes).toBe(1_048_576);
  });

  it("keeps the four", () => {
    expect([job.url, job.requestMethod, job.jobId]).toEqual(["https://hs.example/path", "GET", "Job"]);
  });
});

test("a job that returns a file says so", () => {
  const responseFile = new WritableStream<Uint8Array>();
  const job = make({ returnType: "file", responseFile });
  expect(job.shouldReturnJson).toBe(false);
  expect(job.returnType).toBe("file");
  expect(job.responseFile).toBe(responseFile);
});

describe("serverUrl", () => {
  test.each([
    ["https://hs.example", "https://hs.example/path"],
    ["https://hs.example/", "https://hs.example/path"],
    ["https://hs.example///", "https://hs.example/path"],
    ["http://localhost:8008", "http://localhost:8008/path"],
    ["https://hs.example/base", "https://hs.example/base/path"],
    ["https://hs.example/base//", "https://hs.example/base/path"],
  ])("%s gives %s", (serverUrl, url) => {
    expect(make({ serverUrl }).url).toBe(url);
  });

  test.each([
    "",
    "hs.example",
    "ftp://hs.example",
    "javascript:alert(1)",
    "https://hs.example?a=b",
    "https://hs.example/?",
    "https://hs.example#top",
    "https://alice@hs.example",
    "https://alice:secret@hs.example",
  ])("%s is refused", (serverUrl) => {
    expect(() => make({ serverUrl })).toThrow(JobArgumentError);
  });

  it("is not quoted when it is refused", () => {
    expect(() => make({ serverUrl: "https://alice:secret@hs.example" })).toThrow(/^(?!.*secret)/);
  });
});

describe("requestUrl", () => {
  it("has no query and no fragment of its own", () => {
    expect(() => make({ requestUrl: "/a?b" })).toThrow(JobArgumentError);
    expect(() => make({ requestUrl: "/a#b" })).toThrow(JobArgumentError);
  });
});

describe("the query", () => {
  const pairs: [string, string][] = [
    ["b", "2"],
    ["a", "1"],
    ["a", "x y&=é"],
  ];

  it("is kept raw, ordered and with duplicates, and never in the url", () => {
    const job = make({ query: pairs });
    expect(job.requestQuery).toEqual(pairs);
    expect(job.url).toBe("https://hs.example/path");
  });

  it("is a copy that nobody can change", () => {
    const given: [string, string][] = [["a", "1"]];
    const job = make({ query: given });
    given[0]?.splice(1, 1, "2");
    given.push(["b", "3"]);
    expect(job.requestQuery).toEqual([["a", "1"]]);
    expect(Object.isFrozen(job.requestQuery)).toBe(true);
    expect(Object.isFrozen(job.requestQuery[0])).toBe(true);
  });

  it("is refused where it cannot be encoded", () => {
    expect(() => make({ query: [["a", "\ud800"]] })).toThrow(JobArgumentError);
  });
});

describe("the body", () => {
  test.each<[Body, string]>([
    [{ a: [1, null] }, '{"a":[1,null]}'],
    [[], "[]"],
    ["text", '"text"'],
    [null, "null"],
    [false, "false"],
  ])("%j is serialised when the job is made", (body, text) => {
    const job = make({ method: "POST", body });
    expect(job.requestBody).toBe(text);
    expect(job.requestHeader).toEqual({ "Content-Type": "application/json" });
  });

  it("does not follow later changes of what it was made of", () => {
    const body = { a: 1 };
    const job = make({ method: "POST", body });
    body.a = 2;
    expect(job.requestBody).toBe('{"a":1}');
  });

  it("is sent as it is when it is bytes, which are copied", () => {
    const body = Buffer.from([1, 2]);
    const job = make({ method: "POST", body });
    body[0] = 9;
    expect(job.requestBody).toEqual(Uint8Array.of(1, 2));
    expect(job.requestHeader).toEqual({});
  });

  it("may be a blob", () => {
    const body = new Blob(["x"]);
    expect(make({ method: "POST", body }).requestBody).toBe(body);
  });

  it("is refused when it cannot be written as JSON", () => {
    const circle: Record<string, never> = {};
    Object.assign(circle, { circle });
    expect(() => make({ body: circle })).toThrow(JobArgumentError);
  });
});

describe("the header", () => {
  it("gives way to the token and to a JSON body, and keeps everything else", () => {
    const header = { authorization: "Basic x", "CONTENT-TYPE": "text/plain", "X-Other": "kept" };
    const job = make({ method: "POST", header, token: "secret", body: {} });
    expect(job.requestHeader).toEqual({
      "X-Other": "kept",
      "Content-Type": "application/json",
      Authorization: "Bearer secret",
    });
  });

  it("keeps a caller's Authorization and Content-Type where nothing overrides them", () => {
    const header = { authorization: "Basic x", "content-type": "image/png" };
    expect(make({ method: "POST", header, body: Uint8Array.of(1) }).requestHeader).toEqual(header);
  });

  it("is a copy that nobody can change", () => {
    const header = { "X-A": "1" };
    const job = make({ header });
    header["X-A"] = "2";
    expect(job.requestHeader).toEqual({ "X-A": "1" });
    expect(Object.isFrozen(job.requestHeader)).toBe(true);
  });

  it("is refused where HTTP cannot carry it", () => {
    expect(() => make({ header: { "X A": "1" } })).toThrow(JobArgumentError);
    expect(() => make({ header: { "X-A": "1\r\nX-B: 2" } })).toThrow(JobArgumentError);
  });
});

describe("the token", () => {
  test.each(["", " ", "a b", "a\nb", "tök€n"])("%j is refused without being quoted", (token) => {
    const message = "The access token cannot be put into a header.";
    expect(() => make({ token })).toThrow(new JobArgumentError(message));
    expect(() => make({ token: "good" }).withAccessToken(token)).toThrow(new JobArgumentError(message));
  });
});
