import { expect, test } from './page.ts';
import { beginGame, noSeriousFaults, skipTelling } from './play.ts';

test('a Why opens in the log with its course, its sum and the rules themselves, within the panel', async ({
  page,
  shot,
}) => {
  await beginGame(page);
  for (let turn = 0; turn < 3; turn++) {
    await page.getByRole('button', { name: 'End turn' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
  }
  await page.locator('#tab-log').click();
  await page.locator('.log .why > summary').first().click();
  const why = page.locator('.log .why[open]').first();
  await expect(why.locator('.why-question')).toHaveText(/^Why/);
  await why.locator('.why-rules > summary').click();
  await expect(why.locator('.why-text').first()).toContainText(/^[A-Z]+-\d+ /);
  const { inside, room } = await why.evaluate((element) => ({
    inside: element.scrollWidth,
    room: element.clientWidth,
  }));
  expect(inside).toBeLessThanOrEqual(room + 1);
  await noSeriousFaults(page);
  await shot('why-log');
});

test('a headline about several places lets the reader choose whose reasons to read', async ({ page, shot }) => {
  test.setTimeout(480_000);
  await beginGame(page, 'eleven-days');
  const several = page.locator('.headline .why', { has: page.locator('summary') });
  let found = false;
  for (let turn = 0; turn < 12 && !found; turn++) {
    await page.getByRole('button', { name: 'End turn' }).click();
    await skipTelling(page);
    for (let i = 0; i < (await several.count()) && !found; i++) {
      await several.nth(i).locator(':scope > summary').click();
      found = (await several.nth(i).locator('select').count()) > 0;
      if (!found) await several.nth(i).locator(':scope > summary').click();
    }
    if (!found) await page.getByRole('button', { name: 'Go on' }).click();
  }
  const why = page.locator('.headline .why[open]');
  const choice = why.getByRole('combobox', { name: 'About' });
  const [first, second] = await choice.locator('option').allInnerTexts();
  await expect(why.locator('.why-question')).toContainText(first ?? 'a first place');
  await choice.selectOption({ index: 1 });
  await expect(why.locator('.why-question')).toContainText(second ?? 'a second place');
  await noSeriousFaults(page);
  await shot('why-choice');
});
