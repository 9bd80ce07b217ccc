import { beforeEach, describe, expect, it, vi } from "vitest";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { Database } from "./database.ts";
import { DraftsStore, type StoredDraft } from "./drafts-store.ts";

const source = (id: string, text = `${id}@example.org`) => ({
  id,
  name: undefined,
  given: undefined,
  left: undefined,
  text,
});

const draft: StoredDraft = {
  userId: "@ada:x",
  roomId: "!room",
  savedAt: 1_000,
  step: "review",
  size: 2,
  typed: "ana@example.org",
  sources: [source("one"), { ...source("two"), given: { roles: ["name", "address"], hasHeads: true } }],
  edits: new Map([["one/0/x", { text: "ben@example.org", kept: true }]]),
  editing: { id: "one/1/y", line: 2, text: "cem@exampl", before: "cem@example" },
  label: "Spring",
};

let database: Database;
const storeOfTab = () => new DraftsStore(database);
const textsOnDisk = () =>
  database.run(async (open) =>
    (await open.getAllKeys("draft-texts")).map((key) => Reflect.get(Object(key), 2)),
  );

beforeEach(() => {
  freshIndexedDb();
  database = new Database();
});

describe("a draft", () => {
  it("comes back as it was, for its user and room", async () => {
    await storeOfTab().save(draft);
    expect(await storeOfTab().read("@ada:x", "!room")).toEqual({ ...draft, lost: 0 });
    expect(await storeOfTab().read("@ada:x", "!other")).toBeUndefined();
    expect(await storeOfTab().read("@eve:x", "!room")).toBeUndefined();
    expect(await storeOfTab().savedAt("@ada:x", "!room")).toBe(1_000);
    const summary = { roomId: "!room", savedAt: 1_000, size: 2 };
    expect(await storeOfTab().summaries("@ada:x")).toEqual([summary]);
    expect(await storeOfTab().summaries("@ad:x")).toEqual([]);
  });

  it("writes a text once, however often something else in it changes", async () => {
    const store = storeOfTab();
    await store.save(draft);
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    await store.save({ ...draft, savedAt: 2_000, typed: "ana@example.org, ben" });
    expect(put.mock.contexts.map((context) => Reflect.get(Object(context), "name"))).toEqual(["drafts"]);
    put.mockRestore();
    expect((await storeOfTab().read("@ada:x", "!room"))?.sources).toEqual(draft.sources);
  });

  it("leaves nothing of a text that was taken out of it", async () => {
    const store = storeOfTab();
    await store.save(draft);
    await store.save({ ...draft, savedAt: 2_000, sources: [source("two")] });
    expect(await textsOnDisk()).toEqual(["two"]);
  });

  it("leaves nothing when it is removed, of its room only", async () => {
    const store = storeOfTab();
    await store.save(draft);
    await store.save({ ...draft, roomId: "!other", sources: [source("three")] });
    await store.remove("@ada:x", "!room");
    expect(await store.read("@ada:x", "!room")).toBeUndefined();
    expect(await textsOnDisk()).toEqual(["three"]);
    await store.save(draft);
    expect(await storeOfTab().read("@ada:x", "!room")).toEqual({ ...draft, lost: 0 });
  });

  it("is forgotten when it is old, whoever's it is", async () => {
    const store = storeOfTab();
    await store.save({ ...draft, userId: "@eve:x" });
    await store.save({ ...draft, savedAt: 2_000 });
    await store.forgetBefore(2_000);
    expect(await store.summaries("@eve:x")).toEqual([]);
    expect(await store.read("@ada:x", "!room")).toEqual({ ...draft, savedAt: 2_000, lost: 0 });
    expect(await textsOnDisk()).toEqual(["one", "two"]);
  });
});

describe("two tabs with one draft", () => {
  it("never mix: what was saved last is all there is", async () => {
    const [here, there] = [storeOfTab(), storeOfTab()];
    await here.save(draft);
    await there.save({ ...draft, savedAt: 2_000, sources: [source("three")], edits: new Map() });
    expect(await textsOnDisk()).toEqual(["three"]);
    const again = { ...draft, savedAt: 3_000, label: "Autumn" };
    await here.save(again);
    expect(await storeOfTab().read("@ada:x", "!room")).toEqual({ ...again, lost: 0 });
    expect(await textsOnDisk()).toEqual(["one", "two"]);
  });

  it("never leave one without its texts, also where a page is gone in the middle of a save", async () => {
    let runs = Number.POSITIVE_INFINITY;
    const here = new DraftsStore({
      run: (work) => (runs-- > 0 ? database.run(work) : new Promise<never>(() => undefined)),
    });
    await here.save(draft);
    await storeOfTab().remove("@ada:x", "!room");
    await here.savedAt("@ada:x", "!room");
    runs = 1;
    const again = { ...draft, savedAt: 2_000, label: "Autumn" };
    void here.save(again);
    await vi.waitFor(async () =>
      expect(await storeOfTab().read("@ada:x", "!room")).toEqual({ ...again, lost: 0 }),
    );
    runs = 1;
    void here.save({ ...again, savedAt: 3_000, sources: [source("two")] });
    await vi.waitFor(async () => expect(await textsOnDisk()).toEqual(["two"]));
  });

  it("tell how much of one is missing", async () => {
    await storeOfTab().save(draft);
    await database.run((open) => open.delete("draft-texts", ["@ada:x", "!room", "one"]));
    const { lost, sources = [] } = (await storeOfTab().read("@ada:x", "!room")) ?? {};
    expect(lost).toBe(1);
    expect(sources.map(({ id }) => id)).toEqual(["two"]);
  });
});
