// The colours of the page: the reader's choice before the system's.
import { expect, test } from './page.ts';
import { beginGame, groundOf, NIGHT } from './play.ts';

const DAY = 'rgb(236, 229, 211)';

test('the reader chooses day or night, whatever the system has, and it is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await beginGame(page);
  expect(await groundOf(page)).toBe(NIGHT);
  const colours = page.getByRole('combobox', { name: 'Colours' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await colours.selectOption('day');
  expect(await groundOf(page)).toBe(DAY);
  await page.reload();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
  expect(await groundOf(page)).toBe(DAY);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await colours.selectOption('night');
  expect(await groundOf(page)).toBe(NIGHT);
  await colours.selectOption('system');
  expect(await groundOf(page)).toBe(DAY);
});
