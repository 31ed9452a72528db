/** The Lab in the page: a question is asked by keyboard, its pairs add up, and its link gives the same counts. */
import { expect, type Page, test } from '@playwright/test';

/** Chooses without a mouse. */
async function press(page: Page, role: 'button' | 'radio', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Space');
}

test('a lever is moved, pairs are expected and played, and the link opens with the same counts', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/lab');
  const run = page.getByRole('button', { name: 'Run 100 pairs' });
  await expect(run).toBeDisabled();
  await expect(page.getByRole('radio', { name: '27 Nov' })).toBeChecked();
  await press(page, 'radio', 'Something was different from the start');
  await press(page, 'button', /^Ankara's hold/);
  // Far from its own value, so that pairs part: counts of a change that does nothing would agree whatever was played.
  const value = page.getByRole('spinbutton', { name: 'Exactly' });
  await value.fill('90');
  await value.press('Tab');
  await expect(page.locator('.lab-question')).toContainText('were 90% instead of 20%');
  await expect(page.getByRole('combobox', { name: 'How many pairs?' })).toContainText('100 pairs, about', {
    timeout: 60_000,
  });
  await expect(run).toBeDisabled();
  for (const [kind, times] of [
    ['later', 6],
    ['on the same half day', 3],
    ['earlier', 1],
  ] as const) {
    await page.getByRole('spinbutton', { name: `Counters on: ${kind}` }).focus();
    for (let n = 0; n < times; n++) await page.keyboard.press('+');
  }
  await run.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible({ timeout: 120_000 });
  const told = page.locator('.lab-compared');
  await expect(told.first()).toContainText('You: 6 of 10');
  const came = async (): Promise<number[]> =>
    (await told.allInnerTexts()).map((words) => Number(/Came: (\d+) of 100/.exec(words)?.[1]));
  const counts = await came();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
  expect(counts[1]).toBeLessThan(100);
  await press(page, 'button', 'Copy this experiment');
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThanOrEqual(400);
  await page.goto('about:blank');
  await page.goto(link);
  await run.click();
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible({ timeout: 120_000 });
  expect(await came()).toEqual(counts);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -20));
  await expect(page.getByText(/This link is damaged: it stops after \d+ of \d+ characters/)).toBeVisible();
});

test('somebody decides otherwise by a legal card; pairs are paused, and stopped with those that are shown', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('./#/lab');
  await press(page, 'radio', 'Somebody decides otherwise');
  await press(page, 'radio', 'Tehran');
  await press(page, 'button', /^Choose: /);
  await expect(page.locator('.lab-question')).toContainText('Tehran (Iran) gave these orders on 27 November, morning');
  await press(page, 'button', "I don't know");
  await page.getByRole('combobox', { name: 'How many pairs?' }).selectOption('10000');
  await page.getByRole('button', { name: 'Run 10,000 pairs' }).click();
  const stop = page.getByRole('button', { name: /^Stop: keep \d/ });
  await expect(stop).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Carry on' })).toBeVisible();
  // What was under way when it was paused still comes in.
  let kept = 0;
  await expect(async () => {
    const before = kept;
    kept = Number((await stop.innerText()).replace(/\D/g, ''));
    expect(kept).toBe(before);
  }).toPass({ intervals: [500] });
  await stop.click();
  await expect(page.locator('.lab-compared').first()).toContainText(`of ${kept}`);
  await expect(page.getByRole('button', { name: /^Run [\d,]+ pairs?$/ })).toContainText(kept.toLocaleString('en-GB'));
});
