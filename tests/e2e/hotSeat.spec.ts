// Several people at one screen: the cover between two desks, and what stays behind it.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './page.ts';
import { faultsFound, giveOrders, goOn, INVENTED } from './play.ts';

const cover = (page: Page) => page.locator('.hand-over');

/** Lifts the cover as a person does: once a press counts. */
async function sitDown(page: Page, chair: string): Promise<void> {
  await expect(page.getByRole('heading', { name: `Next at this screen: ${chair}` })).toBeFocused();
  await expect(async () => {
    await page.getByRole('button', { name: `Show my desk: ${chair}` }).click();
    await expect(cover(page)).toHaveCount(0, { timeout: 100 });
  }).toPass({ intervals: [100] });
}

test('two people play at one screen, and neither sees the desk of the other', async ({ page }) => {
  const [one, two] = ['Government command', 'Highland command'];
  await page.goto(`./#/briefing/${INVENTED}`);
  await page.getByRole('radio', { name: 'Several at this screen' }).check();
  expect(await faultsFound(page, { within: '.briefing' })).toEqual([]);
  await page.getByRole('button', { name: 'Begin: 2 chairs at this screen' }).click();
  await expect(cover(page)).toBeVisible();
  expect(await faultsFound(page, { within: '.hand-over' })).toEqual([]);
  await sitDown(page, one);
  await giveOrders(page);
  const given = await page.locator('.slot-title').allInnerTexts();
  expect(given.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Hand over' }).click();

  // Nothing of the desk is left: not in the page, nor for readers by ear, nor by any key, nor by going back.
  const isClean = async (): Promise<void> => {
    await expect(cover(page)).toBeVisible();
    await expect(page.locator('.play, .map-place, canvas, .slot')).toHaveCount(0);
    const html = await page.content();
    for (const title of given) expect(html).not.toContain(title);
  };
  await isClean();
  for (const key of ['1', '5', 'u', 'm', '/', '?', 'Escape', 'p']) await page.keyboard.press(key);
  await isClean();
  await page.goBack();
  await page.goForward();
  await isClean();
  await page.goto(page.url().replace('/play/', '/debrief/'));
  await expect(page.getByRole('heading', { name: 'This game is not over' })).toBeVisible();
  expect(await page.content()).not.toContain(given[0]);
  await page.getByRole('button', { name: 'Back to the game' }).click();
  await isClean();

  // Loaded anew, the screen is covered for the same person, and nothing is lost.
  await page.reload();
  await isClean();
  await sitDown(page, two);
  await expect(page.locator('.slot-title')).toHaveCount(0);
  await giveOrders(page);
  await page.getByRole('button', { name: 'End turn' }).click();
  for (const chair of [one, two]) {
    await sitDown(page, chair);
    await goOn(page);
    if (chair === one) await page.getByRole('button', { name: 'Hand over' }).click();
  }

  // One press takes the half day back for both.
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Take back the last turn' }).click();
  await page.getByRole('button', { name: 'Take it back for all' }).click();
  await sitDown(page, one);
  expect(await page.locator('.slot-title').allInnerTexts()).toEqual(given);
  await page.getByRole('button', { name: 'Menu' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the run to a file' }).click(),
  ]);
  const { seats } = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(seats).toHaveLength(2);

  // By the keyboard alone: E ends a half day and lifts the cover, and never both with one press.
  await page.keyboard.press('e');
  await page.keyboard.press('e');
  await expect(cover(page)).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('e');
    await expect(cover(page)).toHaveCount(0, { timeout: 100 });
  }).toPass({ intervals: [150] });
  await expect(page.locator('.turnbar')).toContainText(two);
});

test('any country can be watched: let run, held, and read as it is', async ({ page }) => {
  await page.goto(`./#/briefing/${INVENTED}`);
  await page.getByRole('radio', { name: 'Nobody: watch' }).check();
  await page.getByRole('button', { name: 'Watch from the first morning' }).click();
  await expect(page.getByText('What stands here is true')).toBeVisible();
  await page.getByRole('radio', { name: 'a glance' }).check();
  await page.keyboard.press('p');
  const turn = page.getByRole('progressbar');
  await expect.poll(async () => Number(await turn.getAttribute('value'))).toBeGreaterThan(3);
  await page.keyboard.press('p');
  const held = await turn.getAttribute('value');
  await page.waitForTimeout(1000);
  expect(await turn.getAttribute('value')).toBe(held);
  expect(await faultsFound(page, { within: '.desk-panel' })).toEqual([]);
  await page.locator('.watch-hands').getByRole('button', { name: 'Let it run to the end' }).click();
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
});
