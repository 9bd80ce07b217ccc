import { json, type Fault } from "./fake-network.ts";

const html = "<!doctype html><title>Welcome</title><p>Accept the conditions of this network.";

function page(status: number): Response {
  return new Response(html, { status, headers: { "content-type": "text/html" } });
}

/** Does what `fetch` does: the redirect is an error for who does not follow any. */
const redirect: Fault = (request) => {
  if (request.redirect === "error") throw new TypeError("redirected");
  return page(200);
};

/** Never ends; whoever reads all of it runs out of memory. */
function endless(): Response {
  const mebibyte = new Uint8Array(1024 * 1024).fill(0x20);
  const body = new ReadableStream<Uint8Array>({ pull: (stream) => stream.enqueue(mebibyte) });
  return new Response(body, { headers: { "content-length": "200000000" } });
}

/** Answers of something that is no Matrix server, all of them with the status 200. */
export const NOT_MATRIX: readonly (readonly [what: string, answer: Fault])[] = [
  ["a page of HTML", () => page(200)],
  ["an empty body", () => new Response("")],
  ["200 MB", endless],
  ["an array", () => json([{}])],
  ["a number", () => json(7)],
];

/** The server behind it cannot be spoken to. */
export const AWAY: readonly (readonly [what: string, answer: Fault])[] = [
  ["a gateway's page of HTML", () => page(502)],
  ["a redirect to another host", redirect],
];
