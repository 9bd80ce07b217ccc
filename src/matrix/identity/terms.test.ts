import { describe, expect, test } from "vitest";
import { acceptedTerms, sortTerms, textFor } from "./terms.ts";

const text = (name: string, url: string) => ({ name, url });
const en = text("Terms", "https://id.example.org/en");
const de = text("Bedingungen", "https://id.example.org/de");
const policies = (
  ...each: { version?: string; translations: Map<string, { name: string; url: string }> }[]
) => new Map(each.map(({ version, translations }, nth) => [`policy-${nth}`, { version, translations }]));

describe("a document", () => {
  const terms = policies({ version: "2", translations: new Map(Object.entries({ en, de })) });

  test("is left to accept until one of its translations was accepted", () => {
    expect(sortTerms(terms, new Set())).toMatchObject({ accepted: [], open: [{ version: "2" }] });
    expect(sortTerms(terms, new Set([de.url]))).toEqual({
      accepted: [de.url],
      open: [],
      isUnreadable: false,
    });
  });

  test("counts as new where its address is", () => {
    expect(sortTerms(terms, new Set(["https://id.example.org/en-1"])).open).toHaveLength(1);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "http://id.example.org",
    "https://a:b@id.example.org",
    "/en",
    "",
  ])("whose only address is %j cannot be read", (url) => {
    const odd = policies({ translations: new Map([["en", text("Terms", url)]]) });
    expect(sortTerms(odd, new Set())).toEqual({ accepted: [], open: [], isUnreadable: true });
  });

  test("without a text cannot be read", () => {
    expect(sortTerms(policies({ translations: new Map() }), new Set()).isUnreadable).toBe(true);
  });

  test("is shown in those of its translations that can be opened, under a clean name", () => {
    const odd = policies({
      translations: new Map([
        ["en", text("Terms\u202e", en.url)],
        ["de", text("x", "javascript:alert(1)")],
        ["fr", text(" ", "https://id.example.org/fr")],
      ]),
    });
    expect(sortTerms(odd, new Set()).open).toEqual([
      {
        version: undefined,
        texts: [
          { language: "en", ...en },
          { language: "fr", ...text("https://id.example.org/fr", "https://id.example.org/fr") },
        ],
      },
    ]);
  });
});

describe("the translation that is shown", () => {
  const document = {
    version: "1",
    texts: [
      { language: "en", ...en },
      { language: "pt-BR", ...de },
    ],
  };

  test.each([
    ["the person's language", ["pt-BR"], "pt-BR"],
    ["of another region", ["pt-PT", "en"], "pt-BR"],
    ["written otherwise", ["PT_br"], "pt-BR"],
    ["the next language", ["fi", "pt"], "pt-BR"],
    ["English", ["fi"], "en"],
  ])("is in %s", (_what, languages, language) => {
    expect(textFor(document, languages)?.language).toBe(language);
  });

  test("is whichever there is", () => {
    expect(textFor({ version: "1", texts: [{ language: "sv", ...de }] }, ["fi"])?.language).toBe("sv");
  });
});

test.each([
  [undefined, []],
  [{}, []],
  [{ accepted: "https://id.example.org" }, []],
  [{ accepted: ["https://id.example.org", 7, null] }, ["https://id.example.org"]],
])("account data %j says that %j was accepted", (content, urls) => {
  expect(acceptedTerms(content)).toEqual(urls);
});
