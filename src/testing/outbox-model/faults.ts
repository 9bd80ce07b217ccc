/** What the server sends back; `lost`: nothing of it comes through. */
export type Reply = { readonly status: number; readonly body: unknown } | "lost";

/** Where a tab dies: what it has written and sent by then differs. */
type TabDeath = "before-write" | "after-write" | "in-flight" | "after-answer";

/** What happens to one request for an invitation. */
export interface Fault {
  readonly name: string;
  /** How far it gets: `mail` goes out before the room is told, and the room may never be. */
  readonly reach: "nothing" | "mail" | "all";
  readonly reply: Reply;
  /** The homeserver does its part only so much later. */
  readonly lateMs?: number;
  /** The homeserver dies inside the request, and forgets which transactions it has done. */
  readonly crash?: true;
  /** The browser sends the request again by itself, and nothing happens to it then. */
  readonly resent?: true;
  readonly tabDies?: TabDeath;
}

const YES: Reply = { status: 200, body: {} };
const HTML = undefined;

/** A request to which nothing happens. */
export const healthy: Fault = { name: "nothing", reach: "all", reply: YES };

function error(status: number, errcode: string, more: object = {}): Reply {
  return { status, body: { errcode, error: "…", ...more } };
}

function limited(name: string, wait: object): Fault {
  return { name: `429, ${name}`, reach: "nothing", reply: error(429, "M_LIMIT_EXCEEDED", wait) };
}

const NETWORK: readonly Fault[] = [
  { name: "dropped before the server", reach: "nothing", reply: "lost" },
  { name: "dropped after it was done", reach: "all", reply: "lost" },
  { name: "answer cut off", reach: "all", reply: { status: 200, body: HTML } },
  { name: "answer too late", reach: "all", reply: "lost", lateMs: 120_000 },
  { name: "200 of a captive portal", reach: "nothing", reply: { status: 200, body: HTML } },
];

const AFTER_COMMIT: readonly Fault[] = [502, 504, 408, 421].map((status) => ({
  name: `${status} after it was done`,
  reach: "all",
  reply: { status, body: HTML },
}));

const LIMITS: readonly Fault[] = [
  limited("wait 60 s", { retry_after_ms: 60_000 }),
  limited("wait 0", { retry_after_ms: 0 }),
  limited("wait -1", { retry_after_ms: -1 }),
  limited("wait 30 years", { retry_after_ms: 1e12 }),
  limited("wait as text", { retry_after_ms: "soon" }),
  limited("no wait", {}),
  { name: "429 as a page", reach: "nothing", reply: { status: 429, body: HTML } },
];

const REFUSALS: readonly Fault[] = [
  { name: "401 token", reach: "nothing", reply: error(401, "M_UNKNOWN_TOKEN") },
  { name: "401 locked", reach: "nothing", reply: error(401, "M_USER_LOCKED") },
  { name: "403 suspended", reach: "nothing", reply: error(403, "M_USER_SUSPENDED") },
  { name: "403 after the mail", reach: "mail", reply: error(403, "M_FORBIDDEN") },
  { name: "403 blocked", reach: "nothing", reply: error(403, "M_INVITE_BLOCKED") },
  { name: "400 parameter", reach: "nothing", reply: error(400, "M_MISSING_PARAM") },
  { name: "404 unrecognized", reach: "nothing", reply: error(404, "M_UNRECOGNIZED") },
  { name: "405 unrecognized", reach: "nothing", reply: error(405, "M_UNRECOGNIZED") },
  { name: "500 before the mail", reach: "nothing", reply: error(500, "M_UNKNOWN") },
  { name: "500 after the mail", reach: "mail", reply: error(500, "M_UNKNOWN") },
  { name: "shadow ban", reach: "nothing", reply: YES },
];

const CRASHES: readonly Fault[] = [
  { name: "homeserver dies after the mail", reach: "mail", reply: "lost", crash: true },
  { name: "homeserver dies when done", reach: "all", reply: "lost", crash: true },
];

/** Where no byte of an answer came the browser may have sent the request twice. */
function resentBy(fault: Fault): Fault {
  return { ...fault, name: `${fault.name}, sent again by the browser`, resent: true };
}

const SERVER_FAULTS: readonly Fault[] = [
  ...NETWORK,
  ...AFTER_COMMIT,
  ...LIMITS,
  ...REFUSALS,
  ...CRASHES,
  ...[...NETWORK.slice(0, 2), ...CRASHES].map(resentBy),
];

const DEATHS: readonly TabDeath[] = ["before-write", "after-write", "in-flight", "after-answer"];

function tabDying(tabDies: TabDeath, fault: Fault): Fault {
  return { ...fault, name: `tab dies ${tabDies}, ${fault.name}`, tabDies };
}

/** One thing that goes wrong. */
export const SINGLE: readonly Fault[] = [
  ...SERVER_FAULTS,
  ...DEATHS.map((place) => tabDying(place, healthy)),
];

/** Two things that go wrong with one request. */
const TWO_AT_ONCE: readonly Fault[] = DEATHS.slice(2).flatMap((place) =>
  SERVER_FAULTS.map((fault) => tabDying(place, fault)),
);

/** Two things that go wrong: with one request, or with two that follow each other or have one between them. */
export const DOUBLE: readonly (readonly Fault[])[] = [
  ...TWO_AT_ONCE.map((fault) => [fault]),
  ...SINGLE.flatMap((first) => SINGLE.map((second) => [first, second])),
  ...SINGLE.flatMap((first) => SINGLE.map((second) => [first, healthy, second])),
];
