// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { FormattedMessage } from "react-intl";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { I18nProvider } from "./i18n-provider.tsx";
import { getLanguage, loadMessages, storeLanguage } from "./language.ts";
import { useAge } from "./use-age.ts";
import { useDuration } from "./use-duration.ts";

function Age({ at }: { at: number }) {
  return <p>{useAge(at)}</p>;
}

function Wait({ span }: { span: number }) {
  return <p>{useDuration()(span)}</p>;
}

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.useRealTimers();
});

describe("the language of the page", () => {
  test("is English from left to right", () => {
    render(<I18nProvider language="en">x</I18nProvider>);
    expect(document.documentElement.lang).toBe("en");
    expect(document.documentElement.dir).toBe("ltr");
  });

  test("can be written from right to left", () => {
    render(<I18nProvider language="ar-XB">x</I18nProvider>);
    expect(document.documentElement.dir).toBe("rtl");
  });

  test("shows a translated message, and English where there is none", async () => {
    const messages = await loadMessages("en-XA");
    render(
      <I18nProvider language="en-XA" messages={messages}>
        <FormattedMessage id="ui.close" defaultMessage="Close" description="Test" />{" "}
        <FormattedMessage id="not.there" defaultMessage="Plain" description="Test" />
      </I18nProvider>,
    );
    expect(document.body.textContent).toBe("Çlóòšéè Plain");
  });

  test("is kept on the device; what is not a language is not believed", () => {
    expect(getLanguage()).toBe("en");
    storeLanguage("ar-XB");
    expect(getLanguage()).toBe("ar-XB");
    localStorage.setItem("usher.language", "<b>");
    expect(getLanguage()).toBe("en");
  });
});

describe("an age", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000_000 });
  });

  test("is said in words and does not stand still", () => {
    render(
      <I18nProvider language="en">
        <Age at={1_000_000_000 - 50_000} />
      </I18nProvider>,
    );
    expect(screen.getByText("just now")).toBeDefined();
    act(() => {
      vi.advanceTimersByTime(30_000);
    });
    expect(screen.getByText("1 minute ago")).toBeDefined();
  });
});

test("a duration is said in its largest unit", () => {
  render(
    <I18nProvider language="en">
      <Wait span={2 * 3_600_000} />
    </I18nProvider>,
  );
  expect(screen.getByText("2 hours")).toBeDefined();
});
