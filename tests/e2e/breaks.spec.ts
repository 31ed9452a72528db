// What breaks is told, the rest goes on, and the game is kept.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './page.ts';
import { beginGame, giveOrders, goOn, noSeriousFaults, turnShown } from './play.ts';

test.setTimeout(240_000);

/** What a test breaks and mends in the page. */
const breakFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { drawImage } = CanvasRenderingContext2D.prototype;
    Object.assign(window, { mend: () => Object.assign(CanvasRenderingContext2D.prototype, { drawImage }) });
    CanvasRenderingContext2D.prototype.drawImage = () => {
      throw new RangeError('no picture today');
    };
  });

const breakScreens = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { ResizeObserver: whole } = window;
    Object.assign(window, { mend: () => Object.assign(window, { ResizeObserver: whole }) });
    Object.assign(window, {
      ResizeObserver: class {
        constructor() {
          throw new RangeError('no sizes today');
        }
      },
    });
  });

const mend = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { mend: () => void }).mend());

const report = (page: Page) => page.locator('.broken-report textarea');

async function savedGame(page: Page): Promise<{ format: string; digests: string[] }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the game to a file' }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test('a part that breaks leaves the rest, a screen that breaks its game', async ({ page, shot, troubles }) => {
  await beginGame(page);
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();

  // The map breaks in the middle of a frame: the desk goes on, and the map is drawn anew when it can be.
  await breakFrames(page);
  await page.keyboard.press('e');
  await goOn(page);
  const brokenMap = page.locator('.broken-part.map-place');
  await expect(brokenMap).toBeVisible();
  await shot('broken-map');
  expect(await turnShown(page)).toBe(2);
  await page.keyboard.press('e');
  await goOn(page);
  expect(await turnShown(page)).toBe(3);
  await brokenMap.getByRole('button', { name: 'What happened' }).click();
  await page.getByText('A report for whoever mends Brink').click();
  await expect(report(page)).toHaveValue(/In map, .*\n.*RangeError: no picture today/);
  await expect(report(page)).toHaveValue(
    /Brink \d+\.\d+\.\d+, rules \d+[\s\S]*five-valleys, rules \d+, 2 turns played/,
  );
  await shot('broken-dialog');
  await noSeriousFaults(page);
  await page.getByRole('button', { name: 'Go on without' }).click();
  await mend(page);
  await brokenMap.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();

  // What nothing catches is told, once a kind; where the clipboard is refused, the report is selected.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    setTimeout(() => {
      throw new Error('by a timer');
    });
    void Promise.reject(new Error('by a promise'));
  });
  await expect(page.getByRole('dialog')).toContainText('Something has broken');
  await page.getByText('A report for whoever mends Brink').click();
  await expect(report(page)).toHaveValue(/Error: by a timer[\s\S]*|Error: by a promise[\s\S]*/);
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect
    .poll(() => report(page).evaluate((field: HTMLTextAreaElement) => field.selectionEnd))
    .toBeGreaterThan(99);
  await expect(report(page)).toBeFocused();
  await page.getByRole('button', { name: 'Go on without' }).click();

  // A screen that breaks still gives the game, straight from what is kept.
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.locator('.game')).toHaveCount(1);
  await breakScreens(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'This screen has broken' })).toBeVisible();
  await shot('broken-screen');
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('broken-screen-390');
  await noSeriousFaults(page);
  const file = await savedGame(page);
  expect(file.format).toBe('brink-record');
  expect(file.digests).toHaveLength(2);
  await mend(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => turnShown(page)).toBe(3);
  await breakScreens(page);
  await page.getByRole('button', { name: 'End turn' }).waitFor();
  await page.reload();
  await expect.poll(() => turnShown(page)).toBe(3);
  expect(troubles.length).toBeGreaterThan(0);
  expect(troubles.filter((trouble) => !/no picture today|no sizes today|by a (timer|promise)/.test(trouble))).toEqual(
    [],
  );
  troubles.length = 0;
});

test('a scenario that cannot be read hides no other, and is read when it can be', async ({ page, shot, troubles }) => {
  // As a host has it whose copy is broken: one file of the list has no card, one breaks off when it is asked for.
  await page.route(/\/(?:index\.html)?(?:\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const bad = '{"id":"","path":"half/scenario.json"},';
    await route.fulfill({ response: answer, body: html.replace(/(id="bundled-scenarios"[^>]*>\[)/, `$1${bad}`) });
  });
  let isBroken = true;
  await page.route('**/five-valleys/scenario*.json', (route) =>
    isBroken ? route.fulfill({ body: '{ "format": 1, "id": "five-val' }) : route.continue(),
  );
  await page.goto('./');
  await expect(page.locator('.scenario-card')).toHaveCount(11);
  await expect(page.getByText('“half/scenario.json” cannot be shown')).toBeVisible();
  await shot('unreadable-scenario');
  await page.getByRole('button', { name: 'Read the briefing: Five valleys' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The scenario has');
  await expect(page.getByText('“five-valleys” could not be read')).toBeVisible();
  await shot('unread-briefing');
  isBroken = false;
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
  expect(troubles).toEqual([]);
});

test('a list of scenarios that came broken is told as that, and comes with the page loaded anew', async ({
  page,
  shot,
}) => {
  let isBroken = true;
  await page.route(/\/(?:index\.html)?(?:\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const cut = html.replace(/(id="bundled-scenarios"[^>]*>\[.{40})[^<]*/, '$1');
    await route.fulfill({ response: answer, body: isBroken ? cut : html });
  });
  await page.goto('./');
  await expect(page.getByText('The list of scenarios came broken')).toBeVisible();
  await expect(page.getByText('No scenario came with this copy')).toHaveCount(0);
  await shot('broken-list');
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('broken-list-390');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.scenario-card').first()).toBeVisible();
});

test('a link to a run of older rules whose engine does not come is opened by the page loaded anew', async ({
  page,
  shot,
  troubles,
}) => {
  let fails = true;
  await page.route(/\/engine-[^/]*\.js$/, (route) => (fails ? route.abort() : route.continue()));
  const link = readFileSync(new URL('../records/rules-2/link-valleys.txt', import.meta.url), 'utf8').trim();
  await page.goto(`./${link}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 120_000 });
  await shot('unfetched-engine');
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await page.waitForFunction(() => !('isOld' in window));
  await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 120_000 });
  fails = false;
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^Verified/)).toBeVisible({ timeout: 120_000 });
  expect(troubles.filter((trouble) => !/ERR_FAILED|engine-/.test(trouble))).toEqual([]);
  troubles.length = 0;
});

test('games that the browser cannot give are not told as none, and are read when it can', async ({ page, shot }) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    Object.assign(window, { mend: () => Object.assign(IDBFactory.prototype, { open }) });
    IDBFactory.prototype.open = () => {
      throw new DOMException('not today', 'UnknownError');
    };
  });
  await page.goto('./');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.games')).toContainText('could not be read');
  await expect(page.locator('.games')).not.toContainText('No game has been saved');
  await shot('unread-games');
  await mend(page);
  await page.locator('.games').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.games')).toContainText('No game has been saved');
});

test('the map is drawn without its file where that does not come, and comes when it is asked for again', async ({
  page,
  shot,
  troubles,
}) => {
  let fails = 'file';
  await page.route('**/maps/syria.topo.json', (route) => (fails === 'file' ? route.abort() : route.continue()));
  await page.route(/\/createMap-[^/]*\.js$/, (route) => (fails === 'code' ? route.abort() : route.continue()));
  await beginGame(page, 'eleven-days');
  const map = page.locator('.map');
  await expect(map).toHaveAttribute('data-stage', 'ready', { timeout: 120_000 });
  await expect(map.getByText('The map\u2019s file has not come')).toBeVisible();
  await shot('bare-map');
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('bare-map-390');
  await page.setViewportSize({ width: 1366, height: 768 });
  fails = 'nothing';
  await map.getByRole('button', { name: 'Try again' }).click();
  await expect(map.getByText('The map\u2019s file has not come')).toHaveCount(0);
  await expect(map).toHaveAttribute('data-stage', 'ready', { timeout: 120_000 });

  // Its code: tried again, and where that fails while the server answers, by a page loaded anew with the game in it.
  await page.keyboard.press('e');
  await goOn(page);
  fails = 'code';
  await page.reload();
  await expect(map).toHaveAttribute('data-stage', 'failed', { timeout: 120_000 });
  await shot('unfetched-map');
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await map.getByRole('button', { name: 'Try again' }).click();
  await page.waitForFunction(() => !('isOld' in window));
  await expect(map).toHaveAttribute('data-stage', 'failed', { timeout: 120_000 });
  expect(await turnShown(page)).toBe(2);
  fails = 'nothing';
  await map.getByRole('button', { name: 'Try again' }).click();
  await expect(map).toHaveAttribute('data-stage', 'ready', { timeout: 120_000 });
  expect(await turnShown(page)).toBe(2);
  expect(troubles.filter((trouble) => !/ERR_FAILED|createMap/.test(trouble))).toEqual([]);
  troubles.length = 0;
});

test('what many runs would say and does not come is told where it would stand, and is asked for again', async ({
  page,
  shot,
  troubles,
}) => {
  let fails = true;
  // Without workers the page would play them itself: it is the code of both that does not come.
  await page.route(/\/runner-[^/]*\.js$/, (route) => (fails ? route.abort() : route.continue()));
  await beginGame(page);
  await expect(page.locator('.desk .not-come')).toContainText('could not be worked out', { timeout: 60_000 });
  await shot('no-expectations');
  await noSeriousFaults(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('no-expectations-390');
  await page.setViewportSize({ width: 1366, height: 768 });
  await giveOrders(page);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: /^Skip all/ }).click();
  await expect(page.getByText('The mean of a hundred such half days has not come')).toBeVisible({ timeout: 60_000 });
  await shot('no-mean');
  fails = false;
  const mean = page.locator('.resolution .not-come');
  await mean.getByRole('button', { name: 'Try again' }).click();
  await expect(mean).toHaveCount(0, { timeout: 120_000 });
  await goOn(page);
  await expect(page.locator('.desk .not-come')).toHaveCount(0);
  expect(troubles.filter((trouble) => !/ERR_FAILED|runner-/.test(trouble))).toEqual([]);
  troubles.length = 0;
});
