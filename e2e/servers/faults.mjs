import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("./fault-proxy.mjs").Fault} Fault */

/** The connection is lost before the server has the request. @type {Fault} */
export const droppedBefore = (exchange) => exchange.drop();

/** The server has done it, and its answer is lost. @type {Fault} */
export const droppedAfter = async (exchange) => {
  await exchange.forward();
  exchange.drop();
};

/** Half of the answer comes. @type {Fault} */
export const cutOff = async (exchange) => exchange.cutOff(await exchange.forward());

/** The page of a gateway or of a captive portal. */
const page = "<!doctype html><title>Sorry</title><p>Sorry.</p>";

/** Another answer than the server's, which hears nothing of it. @returns {Fault} */
export function answeredBefore(/** @type {number} */ status, /** @type {unknown} */ body = page) {
  return (exchange) => exchange.answer(status, body, typeOf(body));
}

/** The server has done it, and another answer comes. @returns {Fault} */
export function answeredAfter(/** @type {number} */ status, /** @type {unknown} */ body = page) {
  return async (exchange) => {
    await exchange.forward();
    exchange.answer(status, body, typeOf(body));
  };
}

/** A token is no longer taken: the one of the first request that it happens to. @returns {Fault} */
export function tokenRefused() {
  /** @type {string | undefined} */
  let refused;
  return (exchange) => {
    refused ??= exchange.authorization;
    if (exchange.authorization !== refused) return exchange.pass();
    return exchange.answer(401, refusal("M_UNKNOWN_TOKEN", { soft_logout: true }));
  };
}

/** It goes on later. @returns {Fault} */
export function delayed(/** @type {number} */ ms, /** @type {Fault} */ then = (exchange) => exchange.pass()) {
  return async (exchange) => {
    await pause(ms);
    await then(exchange);
  };
}

/** A refusal as Matrix words it. */
export function refusal(/** @type {string} */ errcode, /** @type {object} */ more = {}) {
  return { errcode, error: "Refused by a test", ...more };
}

function typeOf(/** @type {unknown} */ body) {
  return typeof body === "string" ? "text/html" : "application/json";
}
