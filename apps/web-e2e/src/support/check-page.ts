import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** One violation in a line: what, where, and why. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Waits until the page shows its content instead of the grey bars of loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('ct-loading-state')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
}

/** What every page of the product must hold: no axe violation of any impact, no sideways scroll, a title of its own. */
export async function checkPage(page: Page): Promise<void> {
  await settled(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(await page.title(), 'title of the browser tab').not.toBe('');
}

/** The notice at the edge of the screen says so. */
export async function expectNotice(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('region', { name: 'Thông báo' }).getByText(words).first()).toBeVisible();
}

/** Closes the notices at the edge of the screen, as people do when they are in the way. */
export async function dismissNotices(page: Page): Promise<void> {
  const notices = page.getByRole('region', { name: 'Thông báo' });
  for (const close of await notices.getByRole('button', { name: 'Đóng' }).all())
    await close.click({ timeout: 1000 }).catch(() => undefined); // it went away by itself
}

/** 0 violations of every rule that axe knows, best practices included. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(inWords), `axe on ${page.url()}`).toEqual([]);
}

/** The page as a whole never scrolls sideways; wide tables scroll inside their own region. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, culprits } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > width + 1,
    );
    return {
      wide: document.documentElement.scrollWidth - width,
      culprits: over.slice(0, 5).map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
    };
  });
  expect(wide, `sideways scroll on ${page.url()}: ${culprits.join(', ')}`).toBeLessThanOrEqual(1);
}

function inWords({ id, nodes }: Violation): string {
  return `${id}: ${nodes.map((node) => `${node.html} — ${node.failureSummary ?? ''}`).join(' | ')}`;
}
