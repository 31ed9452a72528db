// The game's own terms: opened where they stand on the desk's cards, and all of them from the menu.
import { expect, test } from './page.ts';
import { beginGame, noSeriousFaults } from './play.ts';

test('a term on a card opens what it means, once in each card, and Escape closes it', async ({ page }) => {
  await beginGame(page, 'on-the-brink');
  const terms = page.locator('.cards .card .glossed');
  await expect(terms.first()).toBeVisible();
  const repeated = await page.evaluate(() =>
    [...document.querySelectorAll('.cards > .card:not(.dilemma)')].flatMap((card) => {
      const words = [...card.querySelectorAll('.glossed')].map((term) => term.textContent?.toLowerCase());
      return words.filter((word, i) => words.indexOf(word) !== i);
    }),
  );
  expect(repeated).toEqual([]);
  await terms.first().focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.cards .glossed-note:popover-open');
  await expect(note).toContainText((await terms.first().innerText()).toLowerCase());
  await noSeriousFaults(page);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
});

for (const [width, height] of [
  [1366, 768],
  [320, 568],
] as const)
  test(`the menu leads to every term, the scenario's own among them, at ${width}x${height}`, async ({ page, shot }) => {
    await page.setViewportSize({ width, height });
    await beginGame(page, 'on-the-brink');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'What the terms mean' }).click();
    const list = page.getByRole('dialog');
    for (const word of ['will', 'political capital', 'doctrine'])
      await expect(list.locator('dt').filter({ hasText: new RegExp(`^${word}$`) })).toBeVisible();
    expect(await list.locator('dt').count()).toBeGreaterThan(10);
    await noSeriousFaults(page);
    await shot(`glossary-${width}x${height}`);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
  });
