// Three devices and a wall: pupils go from one link to their codes, and the board takes them from a chat.
import { type Browser, expect, test } from '@playwright/test';
import { placeCounters, playByHand, press, step } from './pupil.ts';

const LESSON = '#lesson=flight.maple17';

interface Pupil {
  readonly name: string;
  /** Cards added in the first half day. */
  readonly cards: number;
  readonly isObserver?: boolean;
}

/** A device of its own: nothing is shared but the link. */
async function codeOf(browser: Browser, baseURL: string, { name, cards, isObserver = false }: Pupil): Promise<string> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`./${LESSON}`);
  await page.getByRole('textbox', { name: 'A name for your code' }).fill(name);
  await press(page.getByRole('button', { name: isObserver ? 'I would rather observe' : 'I have read it' }));
  await placeCounters(page);
  await press(page.getByRole('button', { name: 'Start' }));
  if (!isObserver) {
    await expect(page.getByText('Half-day 1 of 8 by hand')).toBeVisible();
    await page.keyboard.press('Escape');
    for (let n = 0; n < cards; n++) {
      await press(page.getByRole('button', { name: /^Add/ }).first());
      const keep = page.getByRole('button', { name: 'Keep the order' });
      if (await keep.isVisible()) await press(keep);
    }
    await playByHand(
      page,
      async () => (await step(page, 'The staff carries on').isVisible()) && !page.url().includes('/play/'),
    );
  }
  await press(page.getByRole('button', { name: isObserver ? 'Watch' : 'See how it went on' }));
  await press(page.getByRole('button', { name: /^(Skip|What happened)$/ }));
  await press(page.getByRole('button', { name: 'Make my code' }));
  const code = page.getByRole('textbox', { name: 'Your code' });
  await expect(code).toHaveValue(/^BRK1/, { timeout: 120_000 });
  const letters = await code.inputValue();
  await context.close();
  return letters;
}

test('three devices hand in, and the board plays all three again', async ({ browser, baseURL, page }) => {
  test.setTimeout(720_000);
  const here = baseURL ?? '';
  const codes: string[] = [];
  for (const pupil of [
    { name: 'Maple Heron', cards: 0 },
    { name: 'Amber Otter', cards: 2 },
    { name: 'Cedar Robin', cards: 0, isObserver: true },
  ])
    codes.push(await codeOf(browser, here, pupil));
  expect(new Set(codes).size).toBe(3);
  const [first, second, third] = codes;
  await page.goto('./#/board');
  await page.getByLabel('Paste the lesson\u2019s link').fill(LESSON);
  await page.keyboard.press('Enter');
  const box = page.getByLabel('Paste everything here');
  await box.fill(
    `[10:21] first pair: \`${first}\`\n> ${second.slice(0, 70)}\n> ${second.slice(70)}\n${third.toLowerCase()}`,
  );
  await page.getByRole('button', { name: 'Take in the codes' }).press('Enter');
  await expect(page.getByRole('heading', { name: '3 codes: 3 \u2713' })).toBeVisible({ timeout: 120_000 });
});
