// What may change under the map while a game is played: the graphics card, the screen, the reader's wishes.
import { expect, type Page, test } from './page.ts';
import { beginGame, goOn, skipTelling } from './play.ts';

const mapReady = (page: Page): Promise<void> => expect(page.locator('.map[data-stage="ready"]')).toBeVisible();

/** How many colours a coarse grid of points finds on the map; one where nothing is painted, none without a size. */
const coloursOnMap = (page: Page): Promise<number> =>
  page.locator('.map-canvas canvas').evaluate((map) => {
    const { width, height } = map as HTMLCanvasElement;
    if (width === 0 || height === 0) return 0;
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [64, 64];
    const pen = copy.getContext('2d') as CanvasRenderingContext2D;
    pen.drawImage(map as HTMLCanvasElement, 0, 0, 64, 64);
    return new Set(new Uint32Array(pen.getImageData(0, 0, 64, 64).data.buffer)).size;
  });

const rendererOf = (page: Page): Promise<string> =>
  page.locator('.map-canvas canvas').evaluate((canvas) => {
    const card = (canvas as HTMLCanvasElement).getContext('webgl');
    return card === null ? 'canvas' : card.isContextLost() ? 'lost' : 'webgl';
  });

test.describe('with a graphics card', () => {
  test.beforeEach(async ({ page }) => {
    // Software that draws like a card is taken for one.
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
        const { failIfMajorPerformanceCaveat: _, ...rest } = { failIfMajorPerformanceCaveat: false, ...options };
        return getContext.call(this, kind, rest);
      } as typeof getContext;
      const { getParameter } = WebGLRenderingContext.prototype;
      WebGLRenderingContext.prototype.getParameter = function (name) {
        return name === 0x9246 ? 'A graphics card' : getParameter.call(this, name);
      };
    });
  });

  test('a map whose card lets go of it is drawn without, says so, and the game goes on', async ({ page, shot }) => {
    test.setTimeout(240_000);
    await beginGame(page);
    await mapReady(page);
    await expect.poll(() => rendererOf(page)).toBe('webgl');
    await page.locator('.map-canvas canvas').evaluate((canvas) => {
      const card = (canvas as HTMLCanvasElement).getContext('webgl');
      card?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(page.getByText('The graphics card let go of the map.')).toBeVisible();
    await mapReady(page);
    expect(await rendererOf(page)).toBe('canvas');
    await expect.poll(() => coloursOnMap(page)).toBeGreaterThan(20);
    await shot('map-without-card');
    await page.keyboard.press('e');
    await goOn(page);
    await expect(page.locator('.map[data-painted="1"]')).toBeVisible();
    expect(await coloursOnMap(page)).toBeGreaterThan(20);
  });
});

test('the map follows a screen with more pixels', async ({ page }) => {
  // The emulated screen tells nobody that it has changed; this one does, as a window drawn to another screen is told.
  await page.addInitScript(() => {
    const { matchMedia } = window;
    const asked: MediaQueryList[] = [];
    window.matchMedia = (query) => {
      const list = matchMedia.call(window, query);
      if (query.includes('resolution')) asked.push(list);
      return list;
    };
    addEventListener('turnscreen', ((event: CustomEvent<number>) => {
      Object.defineProperty(window, 'devicePixelRatio', { value: event.detail, configurable: true });
      for (const list of asked.slice()) list.dispatchEvent(new Event('change'));
    }) as EventListener);
  });
  await beginGame(page);
  await mapReady(page);
  const canvas = page.locator('.map-canvas canvas');
  const pixels = (): Promise<number> => canvas.evaluate((element) => (element as HTMLCanvasElement).width);
  await expect.poll(() => coloursOnMap(page)).toBeGreaterThan(20);
  const usual = await pixels();
  for (const ratio of [2, 1.5, 1]) {
    await page.evaluate((detail) => dispatchEvent(new CustomEvent('turnscreen', { detail })), ratio);
    await expect.poll(pixels).toBe(Math.round(usual * ratio));
    const [own, place] = await canvas.evaluate((element) => [
      element.clientWidth,
      element.parentElement?.clientWidth ?? 0,
    ]);
    expect(Math.abs(own - place)).toBeLessThanOrEqual(1);
    await expect.poll(() => coloursOnMap(page)).toBeGreaterThan(20);
  }
});

test('the map keeps its place and its picture when the page turns to night colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await beginGame(page);
  await mapReady(page);
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.waitForTimeout(600);
  const day = await coloursOnMap(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => coloursOnMap(page)).toBeGreaterThan(day / 3);
  await mapReady(page);
});

test('who asks for stillness while the turn is told is heeded at once, and back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await beginGame(page, 'eleven-days');
  await mapReady(page);
  await page.keyboard.press('e');
  await expect(page.locator('.showing')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Nothing goes on by itself: the same headline stands there after it would have been told.
  const told = page.locator('.showing');
  await page.waitForTimeout(300);
  const now = await told.innerText();
  await page.waitForTimeout(4000);
  expect(await told.innerText()).toBe(now);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(async () => expect(await page.locator('.play').innerText()).not.toContain(now)).toPass({
    timeout: 9000,
  });
  await skipTelling(page);
});
