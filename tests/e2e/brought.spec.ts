// What somebody brings opens, or says what is missing and takes it; what is looked at can be kept, and lines named.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './page.ts';
import { goOn, INVENTED } from './play.ts';

const TEXT = readFileSync(new URL(`../../scenarios/${INVENTED}/scenario.json`, import.meta.url), 'utf8');
const OWN = { ...JSON.parse(TEXT), id: 'my-valleys', title: { en: 'My valleys' }, map: 'mine/land.geojson' };
const MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: OWN.regions.map(({ id, lat, lon }: { id: string; lat: number; lon: number }) => {
    const [west, east, south, north] = [lon - 0.1, lon + 0.1, lat - 0.1, lat + 0.1];
    const ring = [west, south, west, north, east, north, east, south, west, south];
    const coordinates = [ring.flatMap((x, i) => (i % 2 === 0 ? [[x, ring[i + 1]]] : []))];
    return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates } };
  }),
});

const fileOf = (contents: object) => ({
  name: 'scenario.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(contents)),
});
const dialog = (page: Page) => page.getByRole('dialog');

async function saved(page: Page, name: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).first().click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test('a run without its scenario takes its file; in a changed one it is looked at and kept; lines are named', async ({
  page,
  shot,
}) => {
  await page.goto('./');
  await page.getByLabel('Choose files').setInputFiles(fileOf(OWN));
  await page.getByRole('button', { name: /^Begin as/ }).click();
  for (let turn = 0; turn < 3; turn++) {
    await page.getByRole('button', { name: 'End turn' }).click();
    await goOn(page);
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  const { files, check: _, ...bare } = await saved(page, 'Save the run to a file');
  expect(Object.keys(files)).toEqual(['scenario.json']);

  // Its scenario is not there: it is asked for, and the run can be saved.
  await page.goto('./#/');
  await page.evaluate(() => indexedDB.deleteDatabase('brink'));
  await page.reload();
  await page.getByLabel('Choose files').setInputFiles(fileOf(bare));
  await expect(dialog(page)).toContainText('my-valleys');
  expect(await saved(page, 'Save the orders to a file')).toMatchObject({
    scenario: 'my-valleys',
    digests: bare.digests,
  });
  await shot('brought-asks');
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('brought-asks-390');
  await page.setViewportSize({ width: 1366, height: 768 });
  // A map alone is none, and the question stays; another version of it, dropped with its map: three ways.
  const map = { name: 'land.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(MAP) };
  await page.getByLabel('Choose the scenario\u2019s files').setInputFiles(map);
  await expect(dialog(page)).toContainText('land.geojson');
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const [name, words] of files) transfer.items.add(new File([words], name, { type: 'application/json' }));
      return transfer;
    },
    [
      [map.name, MAP],
      ['scenario.json', JSON.stringify({ ...OWN, turns: OWN.turns - 1 })],
    ],
  );
  await dialog(page).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(dialog(page)).toContainText('The scenario has changed since');
  await page.getByRole('button', { name: 'Look at it as recorded' }).click();
  await expect(page.locator('.as-recorded')).toBeVisible();
  await shot('brought-looked-at');
  await page.getByRole('button', { name: 'Keep it in my games' }).click();
  const kept = page.getByRole('status').filter({ hasText: 'Kept in your games: My valleys' });
  await expect(kept).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Keep it in my games' })).toHaveCount(0);

  // In the library it is as it was recorded, and says so again; played on, it is named after it.
  await page.goto('./#/');
  await page.reload();
  await page.locator('.game-go').click();
  await expect(dialog(page)).toContainText('The scenario has changed since');
  await dialog(page)
    .getByRole('button', { name: /^Play on from turn/ })
    .click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.goto('./#/');
  await expect(page.locator('.game-name').first()).toHaveText(/^My valleys, from turn \d+$/);
  await page.locator('.game-go').click();
  // Keys work once the desk is there.
  await expect(page.getByRole('button', { name: /^End turn/ })).toBeVisible();
  await page.keyboard.press('e');
  await goOn(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Lines of play' }).click();
  await dialog(page)
    .getByRole('button', { name: /^Name and note of the line/ })
    .click();
  await dialog(page).getByLabel('Name of this line').fill('If the coast keeps out');
  await dialog(page).getByLabel('Note', { exact: true }).fill('\u0645\u0644\u0627\u062d\u0638\u0629');
  await shot('line-named');
  await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(dialog(page)).toContainText('If the coast keeps out (The line played now');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  const named = await saved(page, 'Save the run to a file');
  expect(named.marks).toMatchObject([{ name: 'If the coast keeps out', note: '\u0645\u0644\u0627\u062d\u0638\u0629' }]);
  expect(named.name).toMatch(/^My valleys, from turn/);
  expect(named.files['mine/land.geojson']).toBe(MAP);
});
