// The map in the page, where only a browser can tell.
import { expect, type Page, test } from './page.ts';
import { beginGame, goOn } from './play.ts';

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
    return Math.max(
      Math.abs(canvas.clientWidth - place.clientWidth),
      Math.abs(canvas.clientHeight - place.clientHeight),
    );
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
    await goOn(page);
  }
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
});

test('a map that takes over from another fills its own place', async ({ page }) => {
  await beginGame(page);
  await mapReady(page);
  await page.keyboard.press('e');
  await goOn(page);
  await page.goto('./#/debrief');
  await expect(page.locator('.debrief-map .map[data-stage="ready"]')).toBeVisible();
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
  await page.goBack();
  await mapReady(page);
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1);
});

/**
 * The picture of the map, once nothing moves on it any more: the same three times, a second of frames between. Frames
 * are counted, for a machine that stands still for a second shows the same picture without being done.
 */
async function restingPicture(page: Page): Promise<string> {
  const picture = (): Promise<string> =>
    page.locator('.map-canvas canvas').evaluate(async (canvas) => {
      await document.fonts.ready;
      const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const until = performance.now() + 900;
      for (let frames = 0; frames < 30 || performance.now() < until; frames++) await nextFrame();
      return (canvas as HTMLCanvasElement).toDataURL();
    });
  let last = ['', '', ''];
  await expect
    .poll(
      async () => {
        last = [...last.slice(1), await picture()];
        return new Set(last).size;
      },
      { intervals: [0], timeout: 120_000 },
    )
    .toBe(1);
  return last[0];
}

/**
 * Pixels that tell two pictures apart by more than a softer edge does; counted in a page without the policy of ours.
 */
async function differingPixels(page: Page, pictures: readonly [string, string]): Promise<number> {
  const desk = await page.context().newPage();
  return desk.evaluate(async (sources) => {
    const [a, b] = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    return (a as Uint8ClampedArray).filter((value, i) => Math.abs(value - ((b as Uint8ClampedArray)[i] ?? 0)) > 40)
      .length;
  }, pictures);
}

test('turns played faster than they move leave the map that opening the game anew shows', async ({ page }) => {
  test.slow();
  await beginGame(page, 'eleven-days');
  await mapReady(page);
  for (let turn = 0; turn < 7; turn++) {
    await page.keyboard.press('e');
    await goOn(page);
  }
  const played = await restingPicture(page);
  // What is loaded anew is what was kept.
  await expect(page.locator('.turnbar')).toContainText('Saved, turn 8');
  await page.reload();
  await mapReady(page);
  // It tells the last turn if that had not been kept as read.
  const next = page.getByRole('button', { name: 'Go on', exact: true });
  await expect(next.or(page.getByRole('button', { name: 'End turn' }))).toBeVisible();
  if (await next.isVisible()) await next.click();
  expect(await differingPixels(page, [played, await restingPicture(page)])).toBe(0);
});
