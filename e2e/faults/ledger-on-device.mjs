/**
 * What Usher has written down on a device, read and written past its screens, so that tests can begin lists and
 * judge them whatever the screens show. Everything here happens in a page of the app.
 */

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("#src/storage/outbox-records.ts").RowRecord} RowRecord */
/** @typedef {import("#src/storage/outbox-records.ts").RunRecord} RunRecord */

/**
 * @typedef {object} ListToStart
 * @property {string} runId
 * @property {string} userId
 * @property {string} roomId
 * @property {string} identityServerUrl the one that is used and was agreed to
 * @property {readonly string[]} addresses
 */

/** The rows of all runs, the oldest run first, in the order of their lists. @returns {Promise<RowRecord[]>} */
export async function rowsOnDevice(/** @type {Page} */ page) {
  const runs = await runsOnDevice(page);
  /** @type {RowRecord[]} */
  const rows = await readAll(page, "rows");
  return runs.flatMap(({ runId }) => rows.filter((row) => row.runId === runId));
}

/** The oldest first. @returns {Promise<RunRecord[]>} */
export async function runsOnDevice(/** @type {Page} */ page) {
  /** @type {RunRecord[]} */
  const runs = await readAll(page, "runs");
  return runs.toSorted((one, other) => one.startedAt - other.startedAt);
}

/**
 * Writes a run of invitations by email down as the app does, with the consent to the identity server, and tells
 * the app's tabs of it: they begin to send.
 * @param {Page} page where the user is signed in
 * @param {ListToStart} list
 */
export function startList(page, list) {
  return page.evaluate(async ({ runId, userId, roomId, identityServerUrl, addresses }) => {
    const now = Date.now();
    const idServer = new URL(identityServerUrl).host;
    const none = { sending: 0, answered: 0, sent: 0, checking: 0, unknown: 0, unconfirmed: 0, refused: 0 };
    const counts = { ...none, skipped: 0, queued: addresses.length };
    const run = {
      runId,
      seq: 0,
      userId,
      roomId,
      startedAt: now,
      idServer,
      counts,
      unknowns: 0,
      unconfirmed: 0,
    };
    const shared = {
      runId,
      seq: 0,
      userId,
      roomId,
      lane: "mail",
      medium: "email",
      state: "queued",
      since: now,
    };
    const rows = addresses.map((address, rowId) => ({
      ...shared,
      rowId,
      address,
      txnId: `${runId}-${rowId}`,
    }));
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("usher");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const transaction = database.transaction(["identity-grants", "runs", "rows"], "readwrite");
    const grants = transaction.objectStore("identity-grants");
    const known = grants.get([userId, identityServerUrl]);
    known.addEventListener("success", () => {
      if (known.result === undefined) grants.put({ userId, baseUrl: identityServerUrl, agreedAt: now });
    });
    transaction.objectStore("runs").add(run);
    for (const row of rows) transaction.objectStore("rows").add(row);
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
    database.close();
    const tabs = { channel: new BroadcastChannel(`usher-outbox ${userId}`) };
    tabs.channel?.postMessage({ type: "added", runId });
    tabs.channel.close();
  }, list);
}

/**
 * Writes down that all runs are held, as the app does where a server made it so; a page that is loaded after it shows it.
 * @param {Page} page
 * @param {import("#src/storage/outbox-records.ts").HoldReason} hold
 */
export function holdAllRuns(page, hold) {
  return page.evaluate(async (reason) => {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("usher");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const transaction = database.transaction("runs", "readwrite");
    const runs = transaction.objectStore("runs");
    const reading = runs.getAll();
    reading.addEventListener("success", () => {
      for (const run of reading.result) runs.put({ ...run, hold: reason, heldAt: Date.now() });
    });
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
    database.close();
  }, hold);
}

/** Everything in one of the stores. */
function readAll(/** @type {Page} */ page, /** @type {string} */ store) {
  return page.evaluate(async (name) => {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("usher");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const reading = database.transaction(name).objectStore(name).getAll();
    const all = await new Promise((resolve, reject) => {
      reading.addEventListener("success", () => resolve(reading.result));
      reading.addEventListener("error", () => reject(reading.error));
    });
    database.close();
    return all;
  }, store);
}
