// The Library's reading room: found from Home and from a game, with an address for each part and rule.
import { PARTS } from '../../src/screens/library/parts.ts';
import { expect, test } from './page.ts';
import { faultsFound } from './play.ts';

/** Hundreds of rows of a kind: the first of them are looked at. */
const ALIKE = [
  '.library-rows tr:nth-child(n+6)',
  '.library-sources > div:nth-child(n+6)',
  '.library-rule ~ .library-rule',
];

test('each part has an address, by key and by pointer, and reads well at both sizes', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./');
  await page.getByRole('link', { name: /^Library/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeFocused();
  const door = page.getByRole('navigation', { name: 'Parts of the Library' });
  await door.getByRole('link', { name: 'How the model works' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'How the model works' })).toBeFocused();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    for (const part of PARTS) {
      await page.goto(`./#/library/${part}`);
      await expect(page.locator('.library-part h1')).toBeVisible();
      await expect(page.locator('.library-parts [aria-current="page"]')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  // Once, where it is narrowest.
  for (const part of PARTS) {
    await page.goto(`./#/library/${part}`);
    await expect(page.locator('.library-part h1')).toBeVisible();
    expect(await faultsFound(page, { within: 'main', without: ALIKE }), part).toEqual([]);
  }
});

test('[BREAK-1] a rule is tried by key: the engine plays again, and sentence and table say what came of it', async ({
  page,
}) => {
  await page.goto('./#/library/rules/BREAK-1');
  const rule = page.getByRole('region', { name: 'BREAK-1' });
  const sentence = rule.locator('.figure-sentence');
  await expect(sentence).toContainText('nothing is moved');
  await rule.getByRole('slider', { name: /^Breaking point/ }).focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await expect(sentence).toHaveText(/^At 35\.96 instead of 8\.36: on .* March, .* is \d+; as usual, \d+\.$/);
  await rule.getByRole('button', { name: 'Table' }).press('Enter');
  await expect(rule.getByRole('row')).toHaveCount(22);
  await rule.getByRole('button', { name: 'as usual: 8.36' }).press('Enter');
  await expect(sentence).toContainText('nothing is moved');
});

test('what was measured is drawn and told: the backtest is walked by key, a dull guess chosen beside it', async ({
  page,
}) => {
  await page.goto('./#/library/backtest');
  const picture = page.getByRole('group', { name: /^Of 31 places/ });
  await picture.getByRole('img').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(picture.locator(':focus')).toHaveAttribute('aria-label', /really lost .*; model .* to /);
  await page.getByRole('combobox', { name: 'Dull guess beside it' }).selectOption('all on one day');
  const all = page.getByRole('group', { name: /scenarios the model is closer than the best dull guess/ });
  await all.getByRole('img').first().focus();
  await expect(all.locator(':focus')).toHaveAttribute('aria-label', /: skill .* \(.* to .*\), /);
  await page.getByRole('button', { name: 'Table' }).nth(1).press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Dull guess from' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Damascus/ })).toContainText('8 Dec');
  await page.goto('./#/library/sensitivity');
  await expect(page.locator('.figure-sentence')).toContainText('contested');
});

test('[WILL-5] a rule has an address, and one that is not there is told; what was done to people has sources', async ({
  page,
}) => {
  await page.goto('./#/library/rules/WILL-5');
  const rule = page.getByRole('region', { name: 'WILL-5' });
  await expect(rule).toBeFocused();
  await expect(rule).toBeInViewport();
  await expect(rule.getByRole('row', { name: /^What allies do, as a signal alliedSignal/ })).toBeVisible();
  await page.goto('./#/library/rules/WILL-99');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no rule WILL-99' })).toBeVisible();
  // A scenario that starts later has what stands beside the one that it extends.
  await page.goto('./#/library/facts/on-the-brink');
  const harm = page.getByRole('region', { name: 'What was done to people' });
  await expect(harm.getByRole('row', { name: /^Russia 1 December .* hospitals .*high/ })).toBeVisible();
  await expect(harm.getByRole('row', { name: /^SNA, backed by Türkiye .* contested/ })).toBeVisible();
});
