import { expect, freshAddress, inviteByForm } from "#e2e/fixtures.ts";
import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { expectRunForEverybody, expectStates, gate, INVITE, statesOn, test } from "./fault-fixtures.ts";

test.describe("When the device", () => {
  test("F19: has no room left, the invitation is not begun, and nothing goes out", async ({
    signedIn: page,
    homeserver,
    layout,
  }) => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = new Proxy(Reflect.get(IDBObjectStore.prototype, "add"), {
        apply: (add, store, values) => {
          if (store.name === "runs") throw new DOMException("Full", "QuotaExceededError");
          return Reflect.apply(add, store, values);
        },
      });
    });
    const address = freshAddress("full");
    await inviteByForm(page, address);
    await expect(page.getByText(`${address} was not invited`)).toBeVisible();
    await expect(page.getByLabel("Address")).toHaveValue(address);
    expect(homeserver.matching(INVITE)).toHaveLength(0);
    expect(await readMails(layout, address)).toHaveLength(0);
  });

  test("F19: takes no more in the middle of a list, nothing goes out that cannot be written down", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = new Proxy(Reflect.get(IDBObjectStore.prototype, "put"), {
        apply: (put, store, [row]) => {
          if (store.name === "rows" && row.rowId === 1) throw new DOMException("Full", "QuotaExceededError");
          return Reflect.apply(put, store, [row]);
        },
      });
    });
    await list.start(page, 3);
    await expectStates(page, "sent queued queued");
    await expectRunForEverybody(page, "This browser keeps nothing for Usher, since");
    expect(await statesOn(page)).toBe("sent queued queued");
    expect(homeserver.matching(INVITE)).toHaveLength(1);
    expect(await list.mails(3)).toEqual([1, 0, 0]);
  });

  test("F19: keeps nothing, as in a private window, the invitation is not begun", async ({
    signedIn: page,
    homeserver,
    layout,
    moderator,
  }) => {
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("Not here", "SecurityError");
      };
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException("Not here", "InvalidStateError");
      };
    });
    expect(moderator.userId).toContain(layout.serverName);
    const address = freshAddress("private");
    await inviteByForm(page, address);
    await expect(page.getByText(`${address} was not invited`)).toBeVisible();
    expect(homeserver.matching(INVITE)).toHaveLength(0);
    expect(await readMails(layout, address)).toHaveLength(0);
  });

  test("F19: is cleared in the middle of a list, nothing more goes out", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    const cleared = gate();
    homeserver.on(/-1$/u, cleared.held);
    await list.start(page, 4);
    await expect.poll(() => homeserver.matching(INVITE).length).toBe(2);
    await page.evaluate(async () => {
      const opening = indexedDB.open("usher");
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const database = opening.result;
      const transaction = database.transaction(["runs", "rows"], "readwrite");
      for (const name of ["runs", "rows"]) transaction.objectStore(name).clear();
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      database.close();
    });
    cleared.open();
    await expect.poll(() => list.mails(4)).toEqual([1, 1, 0, 0]);
    await page.waitForTimeout(1500);
    expect(homeserver.matching(INVITE)).toHaveLength(2);
    expect(await list.mails(4)).toEqual([1, 1, 0, 0]);
  });
});
