import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const UI = "src/ui";
/** Room for rows that are out of sight: there is nothing to look at. */
const UNSEEN = new Set(["space-row.tsx"]);

const filesIn = (folder: string) => readdirSync(folder).filter((name) => /(?<!\.test)\.tsx$/u.test(name));
const textOf = (folder: string) => filesIn(folder).map((name) => readFileSync(join(folder, name), "utf8"));

test("every part of the design system is in its gallery, by itself or in another part", () => {
  const texts = [...textOf(UI), ...textOf(`${UI}/gallery`)];
  const parts = filesIn(UI).filter((name) => !name.startsWith("use-") && !UNSEEN.has(name));
  const missing = parts.filter((name) => !texts.some((text) => text.includes(`/${name}"`)));
  expect(parts.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});
