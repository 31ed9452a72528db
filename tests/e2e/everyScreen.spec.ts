// Every screen at the two sizes it is made for, by day and by night: free of accessibility faults, to be read in both,
// and with a picture of each in test-artefacts/screens for people to look at.
import { expect, test } from './page.ts';
import { beginGame, giveOrders, goOn, groundOf, NIGHT, noSeriousFaults, skipTelling } from './play.ts';

const SCENARIO = 'on-the-brink';

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`every screen is read by day and by night, without faults, at ${width}x${height}`, async ({ page, shot }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height });
    const lit = async (colorScheme: 'light' | 'dark'): Promise<void> => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(async () => {
        const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        await document.fonts.ready;
        // The page hears of it with the next frame, and only then do colours begin to change.
        await painted();
        await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
        await painted();
      });
    };
    const judge = async (name: string): Promise<void> => {
      await lit('light');
      await noSeriousFaults(page);
      await shot(`${name}-${width}x${height}`);
      await lit('dark');
      // Colours are all that is other by night.
      await noSeriousFaults(page, ['color-contrast']);
      await shot(`night-${name}-${width}x${height}`);
      await lit('light');
    };
    const mapReady = (within: string) =>
      expect(page.locator(`${within} .map[data-stage="ready"]`)).toBeVisible({ timeout: 120_000 });

    await lit('dark');
    await page.goto('./');
    await expect(page.locator('.scenario-card').first()).toBeVisible();
    expect(await groundOf(page)).toBe(NIGHT);
    await judge('home');
    await page.goto(`./#/briefing/${SCENARIO}`);
    await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
    await judge('briefing');
    await page.getByText('Advanced: seed and assumptions').click();
    await judge('briefing-advanced');
    await beginGame(page, SCENARIO);
    await mapReady('.play');
    await judge('play');
    await giveOrders(page);
    await judge('orders');
    await page.getByText('More orders').click();
    await page.locator('.kind > summary').first().click();
    await judge('more-orders');
    await page.keyboard.press('e');
    await expect(page.locator('.showing')).toBeFocused();
    await judge('told');
    await skipTelling(page);
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
    await page.keyboard.press('4');
    await page.getByRole('button', { name: 'Homs', exact: true }).click();
    await judge('place-chosen');
    await page.getByRole('button', { name: 'Menu' }).click();
    await judge('menu');
    await page.getByRole('button', { name: 'Go to the debrief' }).click();
    await mapReady('.debrief');
    await judge('debrief');
    await page.screenshot({ path: `test-artefacts/screens/debrief-whole-${width}x${height}.png`, fullPage: true });
  });
