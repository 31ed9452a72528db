// The aids at the desk: off in a first game, odds and advice once they are wanted, nothing at all where they are off.
import { expect, test } from './page.ts';
import { beginGame, goOn, noSeriousFaults } from './play.ts';

test('odds and advice come when they are wanted, from workers that are warm, and go with the aids', async ({
  page,
  shot,
}) => {
  test.setTimeout(240_000);
  await beginGame(page);
  await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBeGreaterThan(0);
  // A first game has its effects of orders, and neither odds nor advice.
  await expect(page.locator('.expected-note')).toBeVisible();
  await expect(page.locator('.odds, .advice')).toHaveCount(0);
  const choose = async (aids: string): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('combobox', { name: 'Aids at the desk' }).selectOption(aids);
    await page.keyboard.press('Escape');
  };
  await choose('on');
  const odds = page.locator('.odds');
  await expect(odds).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
  await expect(odds.locator('summary')).toContainText(/: \d+ of 100$/);
  // Opened once, they stay open, and the next turn's tell what has changed.
  await odds.locator('summary').click();
  await page.getByRole('button', { name: 'End turn' }).click();
  await goOn(page);
  await expect(odds).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
  await expect(odds.locator('li').first()).toContainText(/\d+ of 100.*half a day ago/s);
  await page.getByRole('button', { name: 'What would the staff look at?' }).click();
  const advice = page.locator('.advice');
  await expect(advice.locator('table').first()).toContainText('Not ordered: free', { timeout: 120_000 });
  const words = await page.locator('.odds, .advice').allInnerTexts();
  expect(words).toHaveLength(2);
  for (const each of words) expect(each).not.toMatch(/%|likely|best/);
  await noSeriousFaults(page);
  await shot('aids');
  await choose('off');
  await expect(page.locator('.odds, .advice, .expected-note')).toHaveCount(0);
});
