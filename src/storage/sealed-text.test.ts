import { beforeEach, describe, expect, it } from "vitest";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { Database } from "./database.ts";
import { deviceKey } from "./keys-store.ts";
import { seal, unseal } from "./sealed-text.ts";

describe("a sealed text", () => {
  beforeEach(freshIndexedDb);

  it("can be read again, also after the page was loaded again", async () => {
    const sealed = await seal(new Database(), "syr_secret", "refresh");
    expect(await unseal(new Database(), sealed, "refresh")).toBe("syr_secret");
  });

  it("shows nothing of the text, and differs every time", async () => {
    const database = new Database();
    const [one, two] = [await seal(database, "syr_secret", "a"), await seal(database, "syr_secret", "a")];
    expect(Buffer.from(one.data).includes("syr_")).toBe(false);
    expect(one.iv).not.toEqual(two.iv);
    expect(new Uint8Array(one.data)).not.toEqual(new Uint8Array(two.data));
  });

  it("cannot be read for another purpose", async () => {
    const database = new Database();
    const sealed = await seal(database, "syr_secret", "refresh");
    await expect(unseal(database, sealed, "grant")).rejects.toMatchObject({ code: "unreadable" });
  });

  it("cannot be read with the key of another device", async () => {
    const sealed = await seal(new Database(), "syr_secret", "refresh");
    freshIndexedDb();
    await expect(unseal(new Database(), sealed, "refresh")).rejects.toMatchObject({ code: "unreadable" });
  });
});

describe("the device's key", () => {
  beforeEach(freshIndexedDb);

  it("cannot be taken out of the browser", async () => {
    const key = await deviceKey(new Database());
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow("not extractable");
  });

  it("is the same for two tabs that ask at the same time", async () => {
    const [here, there] = [new Database(), new Database()];
    const sealed = await Promise.all([seal(here, "one", "p"), seal(there, "two", "p")]);
    expect(await Promise.all([unseal(there, sealed[0], "p"), unseal(here, sealed[1], "p")])).toEqual([
      "one",
      "two",
    ]);
  });
});
