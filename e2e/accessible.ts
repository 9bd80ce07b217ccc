import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails when axe finds anything on the page as it is now, once everything that moves or fades has come to rest. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A style that has just changed begins its transition with the next frame.
    await new Promise(requestAnimationFrame);
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  expect(found, "axe").toEqual([]);
}

/** Fails when the page is wider than its window. */
export async function expectNothingSticksOut(page: Page): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, "pixels that the page is wider than the window").toBe(0);
}
