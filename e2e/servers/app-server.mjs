import { readFileSync, statSync } from "node:fs";
import http from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { allowLoopback, appConfig, appHeaders } from "./app-headers.mjs";
import { listen } from "./listen.mjs";

const types = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".map", "application/json"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
]);
const compressible = /^text|json|svg/;

/**
 * Serves the built app as a web server would: unknown paths fall back to index.html, files with a hash in their
 * name may be kept for good, text is sent as brotli, and the security headers stand before everything.
 * @param {import("./layout.mjs").Layout} layout
 * @param {string} folder the built app
 */
export async function startAppServer(layout, folder) {
  /** @type {Map<string, Buffer>} what was compressed, by paths that mean the same for good */
  const compressed = new Map();

  const server = http.createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const path = pathOf(request.url ?? "/");
    const answer = path === undefined ? undefined : contentFor(path);
    if (answer === undefined) {
      response.writeHead(404, appHeaders).end();
      return;
    }
    const { body, type } = answer;
    const hashed = path?.startsWith("/assets/") === true;
    const brotli = compressible.test(type) && /\bbr\b/.test(String(request.headers["accept-encoding"]));
    response.writeHead(200, {
      ...appHeaders,
      "content-type": type,
      "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(brotli ? { "content-encoding": "br" } : {}),
    });
    response.end(brotli ? compress(hashed ? path : undefined, body) : body);
  });

  function compress(/** @type {string | undefined} */ path, /** @type {Buffer | string} */ body) {
    const known = path === undefined ? undefined : compressed.get(path);
    const made = known ?? brotliCompressSync(body);
    if (path !== undefined) compressed.set(path, made);
    return made;
  }

  /** @returns {{ body: Buffer | string, type: string } | undefined} */
  function contentFor(/** @type {string} */ path) {
    if (path === "/config.json") return { body: appConfig(layout), type: "application/json" };
    const file = join(folder, path);
    if (path !== "/" && path !== "/index.html" && isFile(file)) {
      return { body: readFileSync(file), type: types.get(extname(file)) ?? "application/octet-stream" };
    }
    // A missing script must be an error, not the page.
    if (path.startsWith("/assets/")) return undefined;
    const page = allowLoopback(readFileSync(join(folder, "index.html"), "utf8"));
    return { body: page, type: "text/html; charset=utf-8" };
  }

  return { stop: await listen(server, layout.ports.app) };
}

/** The path of a request, with nothing in it that leads out of the folder. */
function pathOf(/** @type {string} */ url) {
  try {
    return normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return undefined;
  }
}

function isFile(/** @type {string} */ file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
