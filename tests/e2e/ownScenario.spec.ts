// A scenario of one's own with its map: from one choice of files, beside a shipped one of the same id, kept, played,
// and carried to another browser in the file of a game.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './page.ts';
import { giveOrders, goOn, INVENTED, turnShown } from './play.ts';

const shipped = JSON.parse(readFileSync(new URL(`../../scenarios/${INVENTED}/scenario.json`, import.meta.url), 'utf8'));
const PLACES: readonly { id: string }[] = shipped.regions;

/** A country in one row of squares, which has the id of a shipped scenario. */
const SCENARIO = JSON.stringify({
  format: 1,
  extends: INVENTED,
  id: 'on-the-brink',
  title: { en: 'A valley of my own' },
  map: 'mine/land.geojson',
  regions: PLACES.map(({ id }, i) => ({ id, lat: 40 + 0.1 * (i % 2), lon: 20 + 0.2 * i })),
});
const MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: PLACES.map(({ id }, i) => {
    const [west, east] = [19.9 + 0.2 * i, 20.1 + 0.2 * i];
    const ring = [
      [west, 39.5],
      [west, 40.6],
      [east, 40.6],
      [east, 39.5],
      [west, 39.5],
    ];
    return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
});
const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const SLOW = { timeout: 60_000 };

const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> =>
  page.getByLabel('Choose files').setInputFiles(files);

test('an own scenario opens with its map, is kept, played, and carried on in a file', async ({
  page,
  browser,
  baseURL,
  shot,
}) => {
  test.setTimeout(360_000);
  await page.goto('./');
  await choose(page, file('land.geojson', MAP), file('valley.json', SCENARIO));
  await expect(page.getByRole('heading', { level: 1, name: 'A valley of my own' })).toBeVisible(SLOW);
  await expect(page).toHaveURL(/#\/briefing\/_[0-9a-f]{16}$/);
  await shot('own-briefing');

  // It stands beside the shipped one of its id, after a reload too.
  await page.goto('./');
  await page.reload();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A valley of my own' }) });
  await expect(card).toBeVisible(SLOW);
  await shot('own-home');
  await page.goto('./#/briefing/on-the-brink');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('A valley of my own', SLOW);
  await page.goto('./#/');
  await card.getByRole('button', { name: /^Read the briefing/ }).click();
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await expect(page.locator('.map-view canvas, .map canvas').first()).toBeVisible(SLOW);
  await giveOrders(page);
  await page.keyboard.press('e');
  await goOn(page);
  expect(await turnShown(page)).toBe(2);
  await shot('own-play');

  // The file of the game has the scenario and its map.
  await page.getByRole('button', { name: 'Menu' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the run to a file' }).click();
  const record = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(record).files).toMatchObject({ 'scenario.json': SCENARIO, 'mine/land.geojson': MAP });

  // Taken off the list, the game still opens, and in another browser both come back.
  await page.goto('./#/');
  await card.getByRole('button', { name: /^Remove/ }).click();
  await card.getByRole('button', { name: 'Remove' }).click();
  await expect(card).toBeHidden(SLOW);
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).first().click();
  await expect.poll(() => turnShown(page), SLOW).toBe(2);
  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await elsewhere.newPage();
  await other.goto('./');
  await choose(other, file('game.json', record));
  await expect(other.getByText(/^Verified/)).toBeVisible(SLOW);
  await other.goto('./#/');
  await expect(other.getByRole('heading', { name: 'A valley of my own' })).toBeVisible(SLOW);
  await elsewhere.close();
});

test('what is wrong with an own scenario is told with its place: doubts beside it, a missing map by name', async ({
  page,
  shot,
}) => {
  test.setTimeout(240_000);
  await page.goto('./');
  await choose(page, file('land.geojson', MAP));
  await expect(page.getByRole('dialog')).toContainText('land.geojson', SLOW);
  await page.keyboard.press('Escape');
  await choose(page, file('valley.json', SCENARIO));
  const doubts = page.locator('.doubts');
  await expect(doubts).toContainText(/doubts? about this file/, SLOW);
  await expect(doubts.getByText(/mine\/land\.geojson/)).toBeVisible();
  await shot('own-doubts');

  // With its map, dropped this time, it is the same scenario still.
  await page.goto('./#/');
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const { name, words } of files) transfer.items.add(new File([words], name, { type: 'application/json' }));
      return transfer;
    },
    [
      { name: 'land.geojson', words: MAP },
      { name: 'valley.json', words: SCENARIO },
    ],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.getByRole('heading', { level: 1, name: 'A valley of my own' })).toBeVisible(SLOW);
  await page.goto('./#/');
  await expect(page.getByRole('heading', { name: 'A valley of my own' })).toHaveCount(1, SLOW);

  // Everything goes when the device is cleared.
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await expect(page.getByRole('heading', { name: 'A valley of my own' })).toHaveCount(0, SLOW);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'A valley of my own' })).toHaveCount(0, SLOW);
});
