import { describe, expect, it } from "vitest";
import { localeProblems, messageProblems } from "./translations.mjs";

const extracted = {
  "rooms.none": { defaultMessage: "No rooms", description: "List without rooms" },
  "rooms.search": { defaultMessage: "Search", description: "Field" },
};

describe("The check of the translations", () => {
  it("finds nothing in a locale that has every text", () => {
    const locale = { "rooms.none": "No rooms", "rooms.search": "Search" };
    expect(localeProblems("en.json", locale, extracted)).toEqual([]);
  });

  it("names texts that are missing, superfluous or different", () => {
    const locale = { "rooms.search": "Find", "rooms.gone": "Gone" };
    expect(localeProblems("en.json", locale, extracted)).toEqual([
      "en.json lacks rooms.none",
      "en.json has rooms.gone, which nothing uses",
      "en.json has another text for rooms.search than the source",
    ]);
  });

  it("lets other locales have their own texts", () => {
    const locale = { "rooms.none": "Keine Räume", "rooms.search": "Suchen" };
    expect(localeProblems("de.json", locale, extracted)).toEqual([]);
  });

  it("wants an id and a description for every text", () => {
    const problems = messageProblems({
      "x7Fq+2": { defaultMessage: "Hello" },
      "a.b": { defaultMessage: "Bye" },
    });
    expect(problems).toEqual(["“Hello” has no id like signIn.wrongPassword", "a.b has no description"]);
  });
});
