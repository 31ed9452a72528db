// Pictures of every screen at the two sizes it is made for, in test-artefacts/screens, for people to look at.
import { expect, test } from './page.ts';
import { beginGame, giveOrders, goOn } from './play.ts';

const SCENARIO = 'on-the-brink';

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`screens at ${width}x${height}`, async ({ page, shot }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    const picture = async (name: string): Promise<void> => {
      await page.waitForTimeout(500);
      await shot(`${name}-${width}x${height}`);
    };
    await page.goto('./');
    await expect(page.locator('.scenario-card').first()).toBeVisible();
    await picture('home');
    await page.goto(`./#/briefing/${SCENARIO}`);
    await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
    await picture('briefing');
    await beginGame(page, SCENARIO);
    await expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 30_000 });
    await page.waitForTimeout(2000);
    await picture('play');
    await giveOrders(page);
    await picture('orders');
    await page.getByRole('button', { name: 'End turn' }).click();
    await page.waitForTimeout(3000);
    await picture('resolution');
    await goOn(page);
    for (const [key, name] of [
      ['1', 'news'],
      ['3', 'allies'],
      ['4', 'places'],
      ['5', 'log'],
      ['6', 'legend'],
    ]) {
      await page.keyboard.press(key);
      await picture(name);
    }
    await page.keyboard.press('4');
    await page.getByRole('button', { name: 'Homs', exact: true }).click();
    await picture('place');
    await page.getByRole('button', { name: 'Menu' }).click();
    await picture('menu');
    await page.getByRole('button', { name: 'Go to the debrief' }).click();
    await expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 30_000 });
    await page.waitForTimeout(1500);
    await picture('debrief');
    await page.screenshot({ path: `test-artefacts/screens/debrief-whole-${width}x${height}.png`, fullPage: true });
  });
}
