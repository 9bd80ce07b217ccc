import { expect, it } from "vitest";
import { GetWellknownJob } from "#src/matrix/jobs/get-wellknown-job.ts";
import { loopbackServer } from "#src/testing/loopback-server.ts";
import { discoveryExecutor } from "./discovery-executor.ts";
import { unwrap } from "./errors.ts";

it("follows a redirect of .well-known, and takes no token along", async () => {
  const tokens: (string | undefined)[] = [];
  await using server = await loopbackServer((request, answer) => {
    tokens.push(request.headers.authorization);
    if (request.url === "/moved") answer.end('{"m.homeserver":{"base_url":"https://hs.example"}}');
    else answer.writeHead(302, { location: "/moved" }).end();
  });
  const job = new GetWellknownJob({ serverUrl: server.url }).withAccessToken("secret");
  expect(unwrap(await discoveryExecutor().submit(job)).homeserverUrl).toBe("https://hs.example");
  expect(tokens).toEqual([undefined, undefined]);
});
