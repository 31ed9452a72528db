// The colours of the page: its own by night, everywhere to be read, and the reader's choice before the system's.
import { expect, type Page, test } from './page.ts';
import { beginGame, giveOrders, goOn, noSeriousFaults } from './play.ts';

const DAY = 'rgb(236, 229, 211)';
const NIGHT = 'rgb(20, 24, 31)';

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`every screen is read by night at ${width}x${height}`, async ({ page, shot }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const judge = async (name: string): Promise<void> => {
      await page.waitForTimeout(400);
      await shot(`night-${name}-${width}x${height}`);
      await noSeriousFaults(page);
    };
    await page.goto('./');
    await expect(page.locator('.scenario-card').first()).toBeVisible();
    expect(await groundOf(page)).toBe(NIGHT);
    await judge('home');
    await page.goto('./#/briefing/on-the-brink');
    await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
    await judge('briefing');
    await beginGame(page, 'on-the-brink');
    await expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 60_000 });
    await judge('play');
    await giveOrders(page);
    await judge('orders');
    await page.getByRole('button', { name: 'End turn' }).click();
    await expect(page.locator('.resolution')).toBeVisible();
    await judge('resolution');
    await goOn(page);
    for (const [key, name] of [
      ['1', 'news'],
      ['2', 'place'],
      ['3', 'allies'],
      ['4', 'places'],
      ['5', 'log'],
      ['6', 'legend'],
    ]) {
      await page.keyboard.press(key);
      await judge(name);
    }
    await page.getByRole('button', { name: 'Menu' }).click();
    await judge('menu');
    await page.getByRole('button', { name: 'Go to the debrief' }).click();
    await expect(page.locator('.debrief .map[data-stage="ready"]')).toBeVisible({ timeout: 60_000 });
    await judge('debrief');
  });

test('the reader chooses day or night, whatever the system has, and it is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await beginGame(page);
  expect(await groundOf(page)).toBe(NIGHT);
  const colours = page.getByRole('combobox', { name: 'Colours' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await colours.selectOption('day');
  expect(await groundOf(page)).toBe(DAY);
  await page.reload();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
  expect(await groundOf(page)).toBe(DAY);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await colours.selectOption('night');
  expect(await groundOf(page)).toBe(NIGHT);
  await colours.selectOption('system');
  expect(await groundOf(page)).toBe(DAY);
});
