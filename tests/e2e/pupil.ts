// What a pupil does with the keyboard, from the door of “The last flight” to its code.
import { expect, type Locator, type Page } from '@playwright/test';

/** Chooses without a mouse. */
export async function press(what: Locator): Promise<void> {
  await what.focus();
  await what.press('Enter');
}

export const step = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });

/** Six counters on the first bin, four on the last, and no guess about the rest. */
export async function placeCounters(page: Page): Promise<void> {
  const [when, who] = [
    page.getByRole('group', { name: 'When does Damascus fall?' }),
    page.getByRole('group', { name: 'Who enters Damascus first?' }),
  ];
  for (const [bin, times] of [
    [when.getByRole('spinbutton').first(), 6],
    [when.getByRole('spinbutton').last(), 4],
  ] as const) {
    await bin.focus();
    for (let n = 0; n < times; n++) await bin.press('+');
  }
  await expect(page.getByRole('button', { name: 'Start' })).toBeDisabled();
  await press(who.getByRole('button', { name: 'I don\u2019t know' }));
  await expect(who).toContainText('the counters are spread over everything');
}

/** Ends half-days by hand until the page is no longer that of play. */
export async function playByHand(page: Page, until: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await until()) return;
    if (page.url().includes('/play/')) await page.keyboard.press((await isResolving(page)) ? 'Escape' : 'e');
    expect(await until()).toBe(true);
  }).toPass({ timeout: 240_000, intervals: [300] });
}

export const isResolving = async (page: Page): Promise<boolean> =>
  (await page.locator('.play').getAttribute('data-resolving', { timeout: 5_000 })) === 'true';
