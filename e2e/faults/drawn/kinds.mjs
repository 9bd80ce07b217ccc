import {
  answeredAfter,
  answeredBefore,
  cutOff,
  delayed,
  droppedAfter,
  droppedBefore,
  refusal,
} from "#e2e/servers/faults.mjs";

/** @typedef {import("#e2e/servers/fault-exchange.mjs").Exchange} Exchange */
/** @typedef {import("#e2e/servers/fault-proxy.mjs").Fault} Fault */

/**
 * What a fault can reach beside the request that it happens to.
 * @typedef {object} Scene
 * @property {() => Promise<void>} crashTab
 * @property {() => Promise<void>} reloadTab
 * @property {() => Promise<void>} openSecondTab
 * @property {(ms: number) => Promise<void>} goOffline for so long
 * @property {(days: number) => Promise<void>} setClock by so many days
 * @property {() => boolean} refuseToken the one in use is taken no longer; false where nobody would renew it
 * @property {() => Promise<void>} losePower the right to invite, for two seconds
 * @property {(how: "stop" | "kill") => Promise<void>} restartHomeserver
 * @property {(fault: Fault) => void} breakIdentity happens to the next mail
 */

/**
 * @typedef {object} Kind
 * @property {string} row of the table of faults
 * @property {string} name
 * @property {(exchange: Exchange, scene: Scene) => void | Promise<void>} act
 * @property {number} [lastsMs] further requests for the same address meet it for so long
 */

/** @type {(row: string, name: string, fault: Fault, lastsMs?: number) => Kind} */
const onTheWay = (row, name, fault, lastsMs = 0) => ({ row, name, act: fault, lastsMs });

/** @type {(name: string, fault: Fault) => Kind} */
const atIdentityServer = (name, fault) => ({
  row: "F10",
  name: `identity server: ${name}`,
  act: (exchange, scene) => {
    scene.breakIdentity(fault);
    return exchange.pass();
  },
});

/** @type {(name: string, wait: object) => Kind} */
const limit = (name, wait) =>
  onTheWay("F9", `429, ${name}`, answeredBefore(429, refusal("M_LIMIT_EXCEEDED", wait)));

/** Every kind of fault that a list meets; each is drawn as often as the others. @type {readonly Kind[]} */
export const kinds = [
  { row: "F1", name: "tab dies before its request arrives", act: (_, scene) => scene.crashTab() },
  {
    row: "F2",
    name: "tab dies while its request is out",
    act: async (exchange, scene) => {
      await Promise.all([exchange.forward(), scene.crashTab()]);
    },
  },
  {
    row: "F3",
    name: "tab dies before it has the answer",
    act: async (exchange, scene) => {
      await exchange.forward();
      await scene.crashTab();
    },
  },
  {
    row: "F4",
    name: "tab is loaded again",
    act: async (exchange, scene) => {
      await Promise.all([exchange.forward(), scene.reloadTab()]);
    },
  },
  onTheWay("F5", "dropped before the server, once", droppedBefore),
  onTheWay("F5", "dropped before the server, for a while", droppedBefore, 1500),
  onTheWay("F6", "dropped after it was done, once", droppedAfter),
  onTheWay("F6", "dropped after it was done, for a while", droppedAfter, 1500),
  onTheWay("F7", "answer cut off", cutOff),
  ...[502, 504, 408, 421].map((status) =>
    onTheWay("F8", `${status} after it was done`, answeredAfter(status)),
  ),
  limit("wait 2 s", { retry_after_ms: 2000 }),
  limit("wait 0", { retry_after_ms: 0 }),
  limit("wait -1", { retry_after_ms: -1 }),
  limit("wait as text", { retry_after_ms: "soon" }),
  limit("no wait", {}),
  onTheWay("F9", "429 as a page", answeredBefore(429)),
  atIdentityServer("away", droppedBefore),
  atIdentityServer("slow", delayed(1500)),
  atIdentityServer("answer lost", droppedAfter),
  atIdentityServer("401", answeredBefore(401, refusal("M_UNAUTHORIZED"))),
  atIdentityServer("429", answeredBefore(429, refusal("M_LIMIT_EXCEEDED"))),
  atIdentityServer("a page", answeredBefore(200)),
  {
    row: "F11",
    name: "token expires",
    act: (exchange, scene) =>
      scene.refuseToken()
        ? exchange.answer(401, refusal("M_UNKNOWN_TOKEN", { soft_logout: true }))
        : exchange.pass(),
  },
  onTheWay("F12", "locked", answeredBefore(401, refusal("M_USER_LOCKED"))),
  onTheWay("F12", "suspended", answeredBefore(403, refusal("M_USER_SUSPENDED"))),
  {
    row: "F13",
    name: "right to invite lost for two seconds",
    act: async (exchange, scene) => {
      await scene.losePower();
      await exchange.pass();
    },
  },
  {
    row: "F15",
    name: "a second tab is opened",
    act: async (exchange, scene) => {
      await scene.openSecondTab();
      await exchange.pass();
    },
  },
  ...[1, -1].map((days) => ({
    row: "F17",
    name: `clock set by ${days} day`,
    act: async (/** @type {Exchange} */ exchange, /** @type {Scene} */ scene) => {
      await scene.setClock(days);
      await exchange.pass();
    },
  })),
  .../** @type {const} */ (["stop", "kill"]).map((how) => ({
    row: "F18",
    name: `homeserver: ${how}, and started again`,
    act: async (/** @type {Exchange} */ exchange, /** @type {Scene} */ scene) => {
      await Promise.all([exchange.pass(), scene.restartHomeserver(how)]);
    },
  })),
  {
    row: "F20",
    name: "offline for two seconds",
    act: async (exchange, scene) => {
      await Promise.all([exchange.pass(), scene.goOffline(2000)]);
    },
  },
  onTheWay("F20", "200 of a captive portal", answeredBefore(200)),
];
