import { expect, it } from "vitest";
import { initialChunks } from "./size-budget.mjs";

it("counts what the entry and the sign-in route import, and nothing that is loaded later", () => {
  const manifest = {
    "index.html": {
      file: "a.js",
      isEntry: true,
      imports: ["_shared.js"],
      dynamicImports: ["src/routes/room.tsx"],
    },
    "_shared.js": { file: "b.js", imports: ["_deep.js"] },
    "_deep.js": { file: "c.js", imports: ["_shared.js"] },
    "src/routes/sign-in.tsx?tsr-split=component": { file: "d.js", imports: ["_form.js"] },
    "_form.js": { file: "e.js" },
    "src/routes/room.tsx": { file: "f.js", imports: ["_room.js"] },
    "_room.js": { file: "g.js" },
  };
  const files = [...initialChunks(manifest)].map((key) => new Map(Object.entries(manifest)).get(key)?.file);
  expect(new Set(files)).toEqual(new Set(["a.js", "b.js", "c.js", "d.js", "e.js"]));
});
