// The debrief where room is short: its parts fold, each says its sum while it is folded, and nothing is cut off.
import { expect, type Page, test } from './page.ts';
import { beginGame, giveOrders, goOn, noSeriousFaults } from './play.ts';

async function toDebrief(page: Page): Promise<void> {
  await beginGame(page, 'on-the-brink');
  for (let turn = 0; turn < 2; turn++) {
    await giveOrders(page);
    await page.getByRole('button', { name: 'End turn' }).click();
    await goOn(page);
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click();
  await expect(page.locator('.debrief .map[data-stage="ready"]')).toBeVisible({ timeout: 120_000 });
}

/** How far anything reaches beyond the window, CSS pixels. */
const spill = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const height = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

test('on a phone the sums come first and every part opens', async ({ page, shot }) => {
  test.setTimeout(360_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toDebrief(page);
  expect(await page.locator('.debrief .part').count()).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  const parts = page.locator('.debrief .part');
  await expect(parts.first()).toBeVisible();
  const foldedHeight = await height(page);
  // The human cost is never folded away; of the rest its gist is seen.
  await expect(page.locator('.part.cost')).toHaveAttribute('open', '');
  const folded = page.locator('.debrief .part:not([open])');
  const count = await folded.count();
  expect(count).toBeGreaterThan(4);
  for (const part of await folded.all()) await expect(part.locator('.part-gist')).toHaveText(/\S/);
  await expect(page.locator('.part.profile .part-gist')).toContainText(/\d+(\.\d)? of 100/);
  await expect(page.locator('.part.holders .part-gist')).toContainText(/\d+ places/);
  await noSeriousFaults(page);
  await shot('debrief-folded-390x844');
  for (let left = count; left > 0; left--) await folded.first().locator('> summary').click();
  await expect(folded).toHaveCount(0);
  expect(await height(page)).toBeGreaterThan(1.5 * foldedHeight);
  await noSeriousFaults(page);
  for (const [width, high, letters] of [
    [390, 844, ''],
    [320, 568, ''],
    [780, 1136, '200%'],
    [1366, 768, '200%'],
  ] as const) {
    await page.setViewportSize({ width, height: high });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters);
    await page.waitForTimeout(300);
    expect(await spill(page), `${width} ${letters}`).toBeLessThanOrEqual(0);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.debrief table, .debrief .part')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1)
        .map((each) => each.className),
    );
    expect(cut, `${width} ${letters}`).toEqual([]);
    await shot(`debrief-opened-${width}x${high}${letters === '' ? '' : '-large'}`);
  }
});
