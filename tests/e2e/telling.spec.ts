// The end of a turn on the map: orders by number that fill as they close, and marks that change one after another.
import { expect, type Page, test } from './page.ts';
import { beginGame, giveOrders, skipTelling } from './play.ts';

const canvas = (page: Page) => page.locator('.map-canvas canvas');
const endPlace = (page: Page) => page.locator('.end-place button');

/** Pixels of the map in the ink of orders. */
const orderInk = (page: Page): Promise<number> =>
  canvas(page).evaluate((map) => {
    const copy = document.createElement('canvas');
    const { width, height } = map as HTMLCanvasElement;
    [copy.width, copy.height] = [width, height];
    const context = copy.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(map as HTMLCanvasElement, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4)
      if (Math.abs(data[i] - 27) + Math.abs(data[i + 1] - 42) + Math.abs(data[i + 2] - 74) < 12) found++;
    return found;
  });

/** Presses Space as soon as the telling begins: the orders close for a moment only, shorter than a step of the test. */
const pauseAtOnce = (page: Page): Promise<void> =>
  page.evaluate(() => {
    new MutationObserver((_, watch) => {
      const showing = document.querySelector('.showing');
      if (showing === null) return;
      watch.disconnect();
      showing.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
    }).observe(document.body, { childList: true, subtree: true });
  });

test('orders are drawn with their numbers, fill as the turn closes, and are gone when it has been told', async ({
  page,
}) => {
  await beginGame(page, 'on-the-brink');
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  await page.waitForTimeout(1500);
  const without = await orderInk(page);
  // An order with a place: what stands first on the desk has none.
  await page.getByRole('button', { name: /^Add: Send Militia from Iraq, first wave to Homs/ }).click();
  await giveOrders(page);
  await expect.poll(() => orderInk(page)).toBeGreaterThan(without + 100);
  // Paused while the orders close: they stand there, filled.
  await pauseAtOnce(page);
  await page.keyboard.press('e');
  await expect(page.locator('.showing')).toBeFocused();
  await expect(page.locator('.showing')).toContainText('Paused.');
  await expect(page.locator('.showing')).toContainText('The orders are closed.');
  await expect.poll(() => orderInk(page)).toBeGreaterThan(without + 100);
  await skipTelling(page);
  await expect.poll(() => orderInk(page)).toBeLessThan(without + 100);
});

test('Go on stands where End turn stood', async ({ page }) => {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await beginGame(page, 'on-the-brink');
    const before = await endPlace(page).boundingBox();
    await page.keyboard.press('e');
    await skipTelling(page);
    await expect(endPlace(page)).toHaveText('Go on');
    await expect(endPlace(page)).toBeFocused();
    const after = await endPlace(page).boundingBox();
    expect(Math.abs((after?.x ?? 0) + (after?.width ?? 0) - (before?.x ?? 0) - (before?.width ?? 0))).toBeLessThan(3);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
    await endPlace(page).click();
    await expect(endPlace(page)).toHaveText('End turn');
  }
});

test('N on the map says the headlines one after another', async ({ page }) => {
  await beginGame(page, 'on-the-brink');
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  await page.keyboard.press('e');
  await skipTelling(page);
  const told = page.locator('.resolution li', { has: page.getByRole('button', { name: /^Show on the map/ }) });
  const facts = await told.locator('b').allInnerTexts();
  expect(facts.length).toBeGreaterThan(1);
  await endPlace(page).click();
  await page.getByRole('application').focus();
  for (const fact of [...facts, facts[0]]) {
    await page.keyboard.press('n');
    await expect(page.locator('p[role="status"]').first()).toContainText(fact as string);
  }
});
