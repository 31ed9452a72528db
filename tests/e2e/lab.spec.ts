/** The Lab in the page: a question is asked, its pairs add up, and its link gives the same counts. */
import { expect, test } from '@playwright/test';

test('a question is asked, played, kept as a link and opened again with the same counts', async ({ page, context }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/lab');
  const run = page.getByRole('button', { name: 'Run 100 pairs' });
  await expect(run).toBeDisabled();
  await page.getByRole('combobox', { name: '2 Change' }).selectOption('turkey_restraint');
  // Far from its own value, so that pairs part: counts of a change that does nothing would agree whatever was played.
  const value = page.getByRole('spinbutton');
  await value.fill('0.9');
  await value.blur();
  await expect(run).toBeDisabled();
  await page.getByRole('button', { name: "I don't know" }).click();
  await run.click();
  await expect(page.locator('.pair rect')).toHaveCount(100, { timeout: 60_000 });
  await expect(run).toBeVisible({ timeout: 60_000 });
  const counts = await page.locator('.figure-sentence').innerText();
  const [all, ...kinds] = (counts.match(/\d+/g) ?? []).map(Number);
  expect(all).toBe(100);
  expect(kinds[1]).toBeLessThan(100);
  expect(kinds.reduce((sum, kind) => sum + kind, 0)).toBe(100);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await run.click();
  await expect(page.locator('.figure-sentence')).toHaveText(counts, { timeout: 60_000 });
});
