// The class kit for a teacher: a ready lesson with one click, one's own lesson and its check, reading and paper.
import { expect, test } from './page.ts';
import { faultsFound } from './play.ts';

/** Of an address, beside the host's own name. */
const READY_LETTERS = 60;
const MADE_LETTERS = 500;

test('one click makes a link; another desk is checked, told of and packed; the plan and the sheets go with it', async ({
  page,
}) => {
  test.setTimeout(480_000);
  await page.goto('./');
  await page.getByRole('link', { name: /^Class/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Class' })).toBeFocused();
  const link = page.getByRole('textbox', { name: 'The link' });
  await page.getByLabel('Name of the class').fill('maple 17');
  await expect(link).toHaveValue(/#lesson=flight\.maple17$/);
  expect((await link.inputValue()).length).toBeLessThanOrEqual(READY_LETTERS);
  await expect(page.getByText('brink, lesson flight, maple 17')).toBeVisible();
  await expect(page.getByRole('img', { name: 'The link as a picture for a camera' })).toBeVisible();
  const check = page.getByRole('region', { name: 'Will this lesson have something to show?' });
  await expect(check.getByText(/at the desk of Tehran moves the day: spread/)).toBeVisible({ timeout: 180_000 });

  // The check speaks of another desk once it is chosen, and a card and questions make the link no ready one.
  await page.getByRole('checkbox', { name: 'Ankara' }).check();
  await page.getByRole('checkbox', { name: 'Tehran' }).uncheck();
  await expect(
    check.getByText(/at the desk of Ankara moves the day: spread 0\.8 days; .* \b26 of 30 trial/),
  ).toBeVisible({ timeout: 180_000 });
  await page.getByLabel('Your question 1').fill('What did your desk know that others did not?');
  await page.getByLabel('Card 1').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'With and without: 100 pairs' }).click();
  await expect(page.getByText(/later, \d+ the same, \d+ earlier of 100/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^Civilians killed: .* without, .* with/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look at them in the Lab' })).toHaveAttribute('href', /^#lab=/);
  await expect(link).toHaveValue(/#lesson=1\./);
  expect((await link.inputValue()).length).toBeLessThanOrEqual(MADE_LETTERS);
  const phone = page.getByRole('region', { name: 'What a pupil sees first' });
  await expect(phone).toContainText('What did your desk know that others did not?');
  await expect(phone).toContainText('your teacher lets one thing more happen');

  await page.getByRole('link', { name: 'For the teacher' }).click();
  await expect(page.getByRole('heading', { name: /minute by minute: 45 minutes/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not for marks' })).toBeVisible();
  await page.getByRole('link', { name: 'Sheets to print' }).click();
  await expect(page.getByText('Draw ten counters. Each stands for one run in ten.')).toBeVisible();
  await page.getByLabel('Sheet').selectOption({ index: 2 });
  await expect(page.getByText(/#lesson=1\./)).toBeVisible();

  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    for (const part of ['', '/teacher', '/sheets']) {
      await page.goto(`./#/class${part}`);
      await expect(page.locator('.class-parts [aria-current="page"]')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      if (size.width === 390) expect(await faultsFound(page, { within: 'main' }), part).toEqual([]);
    }
  }
});
