import { beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "#src/testing/time-of-tests.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { Database } from "./database.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import { StorageError } from "./storage-error.ts";

const withNotes: Migration = (database) => void database.createObjectStore("notes");
const failsWith = (name: string) => () => Promise.reject(new DOMException("", name));

describe("the database", () => {
  beforeEach(freshIndexedDb);

  it("has every store, and an upgrade keeps what is in them", async () => {
    const old = new Database("usher");
    await old.run((open) => open.put("pending-counts", { userId: "@ada:x", roomId: "!r", count: 1 }));
    await old.close();

    const upgraded = new Database("usher", [...MIGRATIONS, withNotes]);
    const names = await upgraded.run(async (open) => Array.from(open.objectStoreNames));
    expect(names).toEqual([
      "addresses",
      "credentials",
      "draft-texts",
      "drafts",
      "homeservers",
      "identity-grants",
      "keys",
      "notes",
      "paces",
      "pending-counts",
      "rows",
      "runs",
      "senders",
    ]);
    expect(await upgraded.run((open) => open.count("pending-counts"))).toBe(1);
  });

  it("makes way for an upgrade in another tab, and is outdated from then on", async () => {
    const old = new Database();
    await old.run((open) => open.count("keys"));
    const upgraded = new Database("usher", [...MIGRATIONS, withNotes]);
    expect(await upgraded.run((open) => open.count("notes"))).toBe(0);
    await expect(old.run((open) => open.count("keys"))).rejects.toMatchObject({ code: "outdated" });
  });

  it("says that it is blocked when another tab does not make way", async () => {
    const frozen = indexedDB.open("usher", 1);
    await new Promise((resolve) => frozen.addEventListener("success", resolve));
    const upgraded = new Database("usher", [...MIGRATIONS, withNotes]);
    await expect(upgraded.run((open) => open.count("notes"))).rejects.toMatchObject({ code: "blocked" });
    frozen.result.close();
    await eventually(async () => expect(await upgraded.run((open) => open.count("notes"))).toBe(0));
  });

  it("is empty after a wipe, and can be used again", async () => {
    const database = new Database();
    await database.run((open) => open.put("pending-counts", { userId: "@ada:x", roomId: "!r", count: 1 }));
    await database.wipe();
    expect(await database.run((open) => open.count("pending-counts"))).toBe(0);
  });

  it.each([
    ["QuotaExceededError", "full"],
    ["SecurityError", "unavailable"],
    ["UnknownError", "failed"],
    ["VersionError", "outdated"],
    ["AbortError", "failed"],
  ])("says why it failed: %s is %s", async (name, code) => {
    const failing = new Database().run(failsWith(name));
    await expect(failing).rejects.toBeInstanceOf(StorageError);
    await expect(failing).rejects.toMatchObject({ code });
  });
});

describe("without IndexedDB", () => {
  it("is unavailable", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await expect(new Database().run((open) => open.count("keys"))).rejects.toMatchObject({
      name: "StorageError",
      code: "unavailable",
    });
    vi.unstubAllGlobals();
  });

  it("is unavailable where the browser forbids it, and tries again the next time", async () => {
    freshIndexedDb();
    const open = vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
      throw new DOMException("", "SecurityError");
    });
    const database = new Database();
    await expect(database.wipe()).rejects.toMatchObject({ code: "unavailable" });
    await database.wipe();
    expect(open).toHaveBeenCalledTimes(2);
  });
});
