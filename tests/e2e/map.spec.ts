// The map in the page, where only a browser can tell.
import { expect, type Page, test } from './page.ts';
import { beginGame } from './play.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 900, height: 700 },
] as const;

/** How much larger or smaller than its place the canvas stands on the page. */
const misfit = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.map-canvas canvas') as HTMLCanvasElement;
    const place = canvas.parentElement as HTMLElement;
    return Math.max(Math.abs(canvas.clientWidth - place.clientWidth), Math.abs(canvas.clientHeight - place.clientHeight));
  });

const mapReady = (page: Page): Promise<void> => expect(page.locator('.map[data-stage="ready"]')).toBeVisible();

test('the map fills its place after every change of the window', async ({ page }) => {
  await beginGame(page);
  await mapReady(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
  }
});

test('a window that changes while forces are under way breaks nothing', async ({ page }) => {
  await beginGame(page, 'eleven-days');
  await mapReady(page);
  for (let turn = 0; turn < 3; turn++) {
    await page.keyboard.press('e');
    for (const size of SIZES) {
      await page.waitForTimeout(250);
      await page.setViewportSize(size);
    }
    await page.getByRole('button', { name: 'Go on' }).click();
  }
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
});

test('a map that takes over from another fills its own place', async ({ page }) => {
  await beginGame(page);
  await mapReady(page);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.goto('./#/debrief');
  await expect(page.locator('.debrief-map .map[data-stage="ready"]')).toBeVisible();
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
  await page.goBack();
  await mapReady(page);
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
});
