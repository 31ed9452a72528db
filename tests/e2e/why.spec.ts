import { expect, test } from './page.ts';
import { beginGame, noSeriousFaults } from './play.ts';

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
