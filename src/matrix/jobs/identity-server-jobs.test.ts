import { describe, expect, it } from "vitest";
import type { BaseJob } from "./base-job.ts";
import { GetAccountJob } from "./get-account-job.ts";
import { GetHashDetailsJob } from "./get-hash-details-job.ts";
import { GetTermsJob } from "./get-terms-job.ts";
import { LogoutAccountJob } from "./logout-account-job.ts";
import { LookupUsersV2Job } from "./lookup-users-v2-job.ts";
import { PostTermsJob } from "./post-terms-job.ts";
import { PingV2Job } from "./ping-v2-job.ts";
import { RegisterAccountJob } from "./register-account-job.ts";

const idServerUrl = "https://id.example/";
const access = { idServerUrl, idAccessToken: "id-token" };
const V2 = "https://id.example/_matrix/identity/v2";
const openIdToken = { access_token: "o", token_type: "Bearer", matrix_server_name: "x", expires_in: 3600 };
const addresses = ["hash"];
const lookup = new LookupUsersV2Job({ ...access, algorithm: "sha256", pepper: "p", addresses });

type Row = [job: BaseJob<unknown>, line: string, body?: unknown, token?: string];

const ROWS: readonly Row[] = [
  [new PingV2Job({ idServerUrl }), `GET ${V2}`],
  [new GetTermsJob({ idServerUrl }), `GET ${V2}/terms`],
  [new RegisterAccountJob({ idServerUrl, openIdToken }), `POST ${V2}/account/register`, openIdToken],
  [new GetAccountJob(access), `GET ${V2}/account`, undefined, "Bearer id-token"],
  [
    new PostTermsJob({ ...access, userAccepts: ["https://id.example/t"] }),
    `POST ${V2}/terms`,
    { user_accepts: ["https://id.example/t"] },
    "Bearer id-token",
  ],
  [new LogoutAccountJob(access), `POST ${V2}/account/logout`, {}, "Bearer id-token"],
  [new GetHashDetailsJob(access), `GET ${V2}/hash_details`, undefined, "Bearer id-token"],
  [lookup, `POST ${V2}/lookup`, { algorithm: "sha256", pepper: "p", addresses }, "Bearer id-token"],
];

describe("a job for the identity server", () => {
  it.each(ROWS.map((row) => [row[1], row] as const))("sends %s", (_name, row) => {
    const [job, line, body, token] = row;
    expect(`${job.requestMethod} ${job.url}`).toBe(line);
    expect(job.requestQuery).toEqual([]);
    expect(typeof job.requestBody === "string" ? JSON.parse(job.requestBody) : job.requestBody).toEqual(body);
    expect(job.requestHeader["Authorization"]).toBe(token);
    expect(`${job.jobId}Job`).toBe(job.constructor.name);
  });

  it("reads more of a lookup than of anything else", () => {
    expect(lookup.maxBytes).toBe(8 * 1024 * 1024);
    expect(new GetAccountJob(access).maxBytes).toBe(1024 * 1024);
  });
});

function read<R>(job: BaseJob<R>, body: unknown): R | undefined {
  return job.genResponse({ statusCode: 200, body, header: new Headers() }).result;
}

describe("the result of", () => {
  it("a registration is a token", () => {
    const job = new RegisterAccountJob({ idServerUrl, openIdToken });
    expect(read(job, { token: "t", access_token: "t" })).toEqual({ token: "t" });
    expect(read(job, { token: 7 })).toBeUndefined();
    expect(read(job, { token: "a\nb" })).toBeUndefined();
  });

  it("an account is whose it is", () => {
    expect(read(new GetAccountJob(access), { user_id: "@a:x" })).toEqual({ userId: "@a:x" });
    expect(read(new GetAccountJob(access), {})).toBeUndefined();
  });

  it("hash details are a pepper and algorithms", () => {
    const body = { lookup_pepper: "p", algorithms: ["sha256", 7] };
    expect(read(new GetHashDetailsJob(access), body)).toEqual({ lookupPepper: "p", algorithms: ["sha256"] });
  });

  it("a lookup maps hashes to users, whatever the hashes are called", () => {
    const body: unknown = JSON.parse('{"mappings":{"h":"@a:x","__proto__":"@b:x","n":"nobody","m":7}}');
    expect([...(read(lookup, body)?.mappings ?? [])]).toEqual([
      ["h", "@a:x"],
      ["__proto__", "@b:x"],
    ]);
  });

  it("terms are policies by id, translations by language", () => {
    const en = { name: "Terms", url: "https://id.example/en" };
    const body = { policies: { tos: { version: "1", en, fr: "odd" } } };
    expect(read(new GetTermsJob({ idServerUrl }), body)?.policies).toEqual(
      new Map([["tos", { version: "1", translations: new Map([["en", en]]) }]]),
    );
  });

  it("terms that make no sense are still terms", () => {
    const policies = read(new GetTermsJob({ idServerUrl }), { policies: { tos: 7 } })?.policies;
    expect(policies).toEqual(new Map([["tos", { version: undefined, translations: new Map() }]]));
    expect(read(new GetTermsJob({ idServerUrl }), {})).toBeUndefined();
  });
});
