import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "#e2e/setup/places.mjs";

/** A file that breaks a law, and the rule that must say so. */
const planted = [
  ["src/lib/planted.ts", 'import "#src/matrix/ids.ts";', "no-restricted-imports"],
  ["src/matrix/planted.ts", 'import "#src/storage/database.ts";', "no-restricted-imports"],
  ["src/matrix/planted-react.ts", 'import { useState } from "react";', "no-restricted-imports"],
  ["src/matrix/room/planted-fetch.ts", 'void fetch("/");', "no-restricted-globals"],
  ["src/storage/planted.ts", 'import "#src/session/session.ts";', "no-restricted-imports"],
  ["src/outbox/planted.ts", 'import "#src/features/rooms/room.ts";', "no-restricted-imports"],
  ["src/ui/planted.ts", 'import "#src/matrix/ids.ts";', "no-restricted-imports"],
  ["src/session/planted.ts", 'import "#src/ui/button.tsx";', "no-restricted-imports"],
  ["src/features/rooms/planted.ts", 'import "#src/features/invites/form.tsx";', "no-restricted-imports"],
  ["src/features/rooms/planted-icon.ts", 'import { X } from "lucide-react";', "no-restricted-imports"],
  ["src/routes/planted.tsx", 'import "#src/matrix/jobs/sync-job.ts";', "no-restricted-imports"],
  ["src/app/planted.ts", 'import "#src/testing/render-route.tsx";', "no-restricted-imports"],
  ["src/ui/planted-parent.ts", 'import "../lib/json.ts";', "no-restricted-imports"],
  ["src/lib/one.ts", 'import { two } from "./two.ts"; export const one = () => two;', "no-cycle"],
] as const;

/** Files that keep the laws. */
const allowed = [
  ["src/lib/two.ts", 'import { one } from "./one.ts"; export const two = () => one;'],
  ["src/matrix/kept.ts", 'import { isRecord } from "#src/lib/json.ts"; export const kept = isRecord;'],
  ["src/features/rooms/kept.ts", 'import { kept } from "#src/matrix/kept.ts"; export const again = kept;'],
] as const;

const folder = mkdtempSync(join(tmpdir(), "layers-"));
const found = new Map<string, string[]>();

beforeAll(() => {
  const config = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8"));
  write(".oxlintrc.json", JSON.stringify({ ...config, options: {} }));
  for (const [path, source] of [...planted, ...allowed]) write(path, source);
  const oxlint = join(root, "node_modules/.bin/oxlint");
  const { stdout } = spawnSync(oxlint, ["--format", "json", "."], { cwd: folder, encoding: "utf8" });
  const report: Report = JSON.parse(stdout);
  for (const { filename, code } of report.diagnostics) {
    const path = relative(folder, join(folder, filename));
    found.set(path, [...(found.get(path) ?? []), code]);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("The layer rules", () => {
  it.each(planted)("find %s with %s", (path, _source, rule) => {
    expect(found.get(path)?.join(" ")).toContain(`(${rule})`);
  });

  it.each(allowed.slice(1))("let %s pass", (path) => {
    expect(found.get(path)?.filter((code) => code.includes("restricted")) ?? []).toEqual([]);
  });
});

interface Report {
  diagnostics: { filename: string; code: string }[];
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
