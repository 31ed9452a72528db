/** The Lab's pictures: a square opens its pair, heaps are walked by keys, pairs are watched, and reasons have rules. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { formatWhatIfLink } from '../../src/lab/whatIf/link.ts';
import { countryOf } from '../support/countries.ts';
import { askedOf } from '../support/whatIfs.ts';

const HOLD = askedOf('eleven-days', [{ kind: 'lever', lever: 'turkey_restraint', value: 0.9 }]);

test('pairs are opened, stacked, watched and explained', async ({ page }) => {
  test.setTimeout(360_000);
  const prediction = { later: 3, same: 1, earlier: 6 };
  await page.goto(`./${formatWhatIfLink({ ...HOLD, prediction }, countryOf('eleven-days'))}`);
  await page.getByRole('button', { name: 'Run 100 pairs' }).click();
  const squares = page.locator('.pair rect');
  await expect(squares).toHaveCount(100, { timeout: 120_000 });
  await expect(page.locator('.figure-sentence')).toHaveText(/later in 61, .* half day in 39, earlier in 0\./);

  // A square says its pair, and opens it where the two part.
  await squares.first().focus();
  await page.keyboard.press('End');
  const last = page.locator('.pair rect:focus');
  await expect(last).toHaveAttribute(
    'aria-label',
    /^Pair \d+: (on the same half day|still held at the end in both runs)$/,
  );
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const pair = page.getByRole('dialog');
  await expect(pair.getByRole('heading', { name: /^Pair \d+: at least .* later/ })).toBeVisible({ timeout: 60_000 });
  await expect(pair.getByText('Here the two part on the ground for the first time.')).toBeVisible();
  // Both runs on a map: the place that differs is outlined and numbered on either, and listed under its number.
  await expect(pair.locator('.figure-sentence')).toHaveText(
    /: \d+ of 77 places (is|are) in different hands in the two runs\.$/,
  );
  await expect(pair.locator('.held-ground path')).toHaveCount(2 * 77);
  await expect(pair.getByRole('row', { name: /^1 \S/ })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(pair.getByText('On the ground the two are still the same.')).toBeVisible();
  await pair.getByRole('button', { name: 'Next difference' }).click();
  await expect(pair.getByText('In different hands now')).toBeVisible();
  await pair.getByRole('button', { name: 'Back to the pairs' }).click();
  await expect(squares.first()).toBeFocused();

  await page.getByRole('button', { name: /^Was it just luck/ }).click();
  await expect(squares).toHaveCount(200, { timeout: 120_000 });
  await expect(page.locator('.figure-sentence')).toHaveText(/The first 100: 61 later, .* Another 100: \d+ later, /);

  await page.getByRole('button', { name: 'How much', exact: true }).click();
  await expect(page.locator('.pair circle')).toHaveCount(100);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Numbers (CSV)' }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(101);
  await page.getByRole('button', { name: 'Show the average' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'There is no average of all' })).toBeVisible();

  await page.getByRole('button', { name: 'When', exact: true }).click();
  await expect(page.locator('.pair circle')).toHaveCount(200);
  await expect(page.locator('.plotted text', { hasText: 'really: 8 December, morning' })).toBeVisible();

  // Five by themselves, the first time on a device.
  await page.getByRole('button', { name: 'Watch pairs', exact: true }).click();
  await expect(page.getByText(/^So far, 5 pairs: /)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Next pair' }).click();
  await expect(page.getByText(/^So far, 6 pairs: /)).toBeVisible();

  await page.getByRole('button', { name: 'Why?', exact: true }).click();
  await expect(page.locator('.figure-sentence')).toHaveText(/in \d+ of 100\.$/);
  await expect(page.getByText(/^(WILL|BREAK|POLICY|FIGHT|CONTROL)-\d+ /)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show one pair' }).click();
  await expect(pair.getByText('Here the two part on the ground for the first time.')).toBeVisible();
});
