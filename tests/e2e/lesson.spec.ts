/** A lesson in the page: from its link to a code by keyboard on a phone, through a reload and without a network. */
import { expect, test } from '@playwright/test';
import { isResolving, placeCounters, playByHand, press, step } from './pupil.ts';

const DOOR = './#lesson=flight.maple17';

test('a pupil goes from the link to the code by keyboard, through a reload, with what is locked locked', async ({
  page,
}) => {
  test.setTimeout(480_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(DOOR);
  await expect(step(page, 'Read this first')).toBeFocused();
  await expect(page.getByText('no odds and no advice')).toBeVisible();
  await page.getByRole('textbox', { name: 'A name for your code' }).fill('Maple Heron');
  await press(page.getByRole('button', { name: 'I have read it' }));
  await expect(step(page, 'What do you expect?')).toBeFocused();
  await placeCounters(page);
  await page.getByRole('textbox', { name: 'Because ...' }).fill('They are tired');
  await press(page.getByRole('button', { name: 'Start' }));
  await expect(page.getByText('Half-day 1 of 8 by hand')).toBeVisible();
  await page.keyboard.press('Escape');
  // An order is given and half a day played; all of it is there again after a reload.
  await press(page.getByRole('button', { name: /^Add/ }).first());
  const keep = page.getByRole('button', { name: 'Keep the order' });
  if (await keep.isVisible()) await press(keep);
  await playByHand(
    page,
    async () => (await page.getByText('Half-day 2 of 8 by hand').isVisible()) && !(await isResolving(page)),
  );
  await page.reload();
  await expect(page.getByRole('status').getByText('Half-day 2, your counters are kept.')).toBeVisible();
  await expect(page.getByText('Half-day 2 of 8 by hand')).toBeVisible();
  await expect(page.getByText('Your teacher has left out odds and advice.')).toBeVisible();
  await press(page.getByRole('button', { name: 'Menu' }));
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await expect(menu).toContainText('by 7 Dec: 6');
  await expect(menu).toContainText('no half-day is taken back');
  await expect(menu.getByRole('button', { name: 'Home' })).toHaveCount(1);
  for (const name of ['Take back the last turn', 'Lines of play', 'Go to the debrief'])
    await expect(menu.getByRole('button', { name })).toBeDisabled();
  await page.keyboard.press('Escape');
  // The debrief has what really happened in it, and is shut.
  await page.evaluate(() => location.assign(location.hash.replace('#/play', '#/debrief')));
  await expect(page.getByText('Half-day 2 of 8 by hand')).toBeVisible();
  // So are the facts of the Library.
  await page.evaluate(() => location.assign('#/library/facts'));
  await expect(page.getByText('Your teacher keeps what really happened shut until your code is made.')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Half-day 2 of 8 by hand')).toBeVisible();
  await playByHand(page, () => step(page, 'The staff carries on').isVisible());
  await expect(page.getByText('for the last 8 half-days')).toBeVisible();
  await press(page.getByRole('button', { name: 'See how it went on' }));
  await press(page.getByRole('button', { name: /^(Skip|What happened)$/ }));
  await expect(step(page, 'What happened')).toBeFocused();
  await expect(page.getByText(/Of 100 runs by the staff alone, \d+ came out so/).first()).toBeVisible({
    timeout: 120_000,
  });
  await page
    .getByRole('group', { name: /mattered most/ })
    .getByRole('radio')
    .first()
    .press('Space');
  await page.getByRole('textbox', { name: /choice, luck, or the model/ }).fill('Luck');
  await press(page.getByRole('button', { name: 'Make my code' }));
  await expect(step(page, 'Your code')).toBeFocused();
  const code = await page.getByRole('textbox', { name: 'Your code' }).inputValue();
  expect(code).toMatch(/^BRK1[0-9A-Z]{100,240}$/);
  await press(page.getByRole('button', { name: 'Show QR' }));
  await expect(page.getByRole('img', { name: 'Your code as a QR picture' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Your code' })).toHaveValue(code);
  await press(page.getByRole('button', { name: 'Look at the whole run, beside what really happened' }));
  await expect(page.getByRole('heading', { name: 'This run beside what really happened' })).toBeVisible();
  await page.goBack();
  await press(page.getByRole('button', { name: 'Clear this device' }));
  await press(page.getByRole('button', { name: 'Clear it' }));
  await expect(step(page, 'Read this first')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on with it' })).toHaveCount(0);
});

test('an observer hands in the same kind of code, without a network once the door has come', async ({
  page,
  context,
}) => {
  test.setTimeout(360_000);
  await page.goto(DOOR);
  await expect(step(page, 'Read this first')).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The door brings the map along; its pictures come last, on a slow machine after a pause without any fetching.
  await page.waitForFunction(() => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    return [/\/clear-.*\.png$/, /\/white-.*\.png$/].every((file) => fetched.some((name) => file.test(name)));
  });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'I would rather observe' }).click();
  await placeCounters(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Every desk acts as its staff would, for 16 half-days.')).toBeVisible();
  await page.getByRole('button', { name: 'Watch' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  // Half-days go on by themselves: on a slow machine the second has come before this is read.
  await expect(page.getByRole('heading', { level: 2 })).toContainText(/half-day \d+ of 16/);
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(page.getByText(/Of 100 runs by the staff alone, \d+ came out so/).first()).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByRole('group', { name: /mattered most/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Make my code' }).click();
  await expect(page.getByRole('textbox', { name: 'Your code' })).toHaveValue(/^BRK1/);
});

test('a link that opens no lesson says why in its place', async ({ page }) => {
  await page.goto('./#lesson=voyage');
  await expect(page.locator('.lesson-fault')).toContainText('This page knows no ready lesson of the name “voyage”');
  await page.goto('./#lesson=1.xx');
  await expect(page.locator('.lesson-fault')).toContainText('This link is damaged');
});
