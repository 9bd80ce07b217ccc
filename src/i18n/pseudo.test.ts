import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import english from "./locales/en.json";
import { pseudo } from "./pseudo.ts";

const bold = (chunks: readonly unknown[]) => chunks.join("");

function say(message: string, values: Record<string, string | number> = {}): string {
  const intl = createIntl({
    locale: "en",
    messages: { it: pseudo(message) },
    onError: (error) => {
      throw error;
    },
  });
  return intl.formatMessage({ id: "it" }, { ...values, b: bold });
}

describe("the pseudo-language", () => {
  test("accents the words and makes them longer", () => {
    const said = say("Invite people to your rooms by email");
    expect(said).toMatch(/^Íìñvíìtéè péèóòpléè/);
    expect(said.length).toBeGreaterThanOrEqual(36 * 1.3);
  });

  test("leaves placeholders to be filled in", () => {
    expect(say("Found {server}.", { server: "example.org" })).toBe("Fóòúùñd example.org.");
  });

  test("keeps plurals, their number and what stands around them", () => {
    const message = "Revoke {count, plural, one {# invitation} other {# invitations of {name}}}?";
    expect(say(message, { count: 1, name: "Ana" })).toBe("Réèvóòkéè 1 íìñvíìtáàtíìóòñ?");
    expect(say(message, { count: 3, name: "Ana" })).toBe("Réèvóòkéè 3 íìñvíìtáàtíìóòñš óòf Ana?");
  });

  test("keeps tags and quoted braces", () => {
    expect(say("<b>Ana</b> wrote '{'x'}'")).toBe("Áàñáà wróòtéè {x}");
  });

  test("keeps every message of the app readable to the formatter", () => {
    for (const message of Object.values(english)) {
      expect(() =>
        createIntl({ locale: "en", messages: { it: pseudo(message) } }).formatters.getMessageFormat(
          pseudo(message),
          "en",
        ),
      ).not.toThrow();
    }
  });
});
