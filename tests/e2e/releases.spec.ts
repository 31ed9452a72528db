// Links that a released version made: each opens in the built page and is the run it was, whatever the rules are today.
import { readFileSync } from 'node:fs';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { expect, test } from './page.ts';

const kept = (rules: number, name: string): string =>
  readFileSync(new URL(`../records/rules-${rules}/${name}`, import.meta.url), 'utf8').trim();

const isOlder = (rules: number): boolean => rules < RULES_VERSION;

test('a link of each release opens as it was played', async ({ page }) => {
  for (const { rules } of RELEASES) {
    // Another address each time, so that the page is loaded anew.
    await page.goto(`./?${rules}${kept(rules, 'link-valleys.txt')}`);
    await expect(page.getByText(/^Verified/)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('region', { name: 'Older rules' })).toHaveCount(isOlder(rules) ? 1 : 0);
  }
});

test('a record of 0.1.0 opens, is played again under today’s rules beside it, and both stay', async ({ page }) => {
  await page.goto('./');
  await page.getByLabel('Paste a link or a recorded run').fill(kept(2, 'campaign-tehran.json'));
  await page.getByRole('button', { name: 'Open what I pasted' }).click();
  await expect(page.getByText(/^Verified/)).toBeVisible({ timeout: 120_000 });
  const older = page.getByRole('region', { name: 'Older rules' });
  await expect(older.getByText(/^Under today’s rules, version \d+, the same orders/)).toHaveCount(isOlder(2) ? 1 : 0);
  const again = older.getByRole('button', { name: 'Play again under today’s rules' });
  const then = page.url();
  if (isOlder(2)) await again.click();
  await expect(older).toHaveCount(0);
  // As it was kept, under the rules it was made with.
  await page.goto(then);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Older rules' })).toHaveCount(isOlder(2) ? 1 : 0, { timeout: 120_000 });
});
