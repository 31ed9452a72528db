// What others put to a desk, and the last act: cards with answers, of which one is given.
import { expect, type Page, test } from './page.ts';
import { goOn, turnShown } from './play.ts';

async function begin(page: Page, chair: string): Promise<void> {
  await page.goto('./#/briefing/on-the-brink');
  await page.getByRole('radio', { name: new RegExp(`^${chair}`) }).check();
  await page.getByText('Advanced: seed and assumptions').click();
  await page.getByLabel(/^Seed/).fill('lily');
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
}

async function endTurn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End turn' }).click();
  await goOn(page);
}

test('an ask is answered with one of its answers, which can be changed and taken back', async ({ page }) => {
  await begin(page, 'The desk in Moscow');
  await endTurn(page);
  const ask = page.locator('.ask').first();
  const [one, other] = [ask.locator('.ask-answer button').nth(0), ask.locator('.ask-answer button').nth(1)];
  await one.click();
  await expect(one).toHaveAttribute('aria-pressed', 'true');
  await other.click();
  await expect(other).toHaveAttribute('aria-pressed', 'true');
  await expect(one).toHaveAttribute('aria-pressed', 'false');
  await other.click();
  await expect(other).toHaveAttribute('aria-pressed', 'false');
  await one.click();
  const said = await ask.locator('.ask-answer').first().locator('p').first().innerText();
  const title = (await ask.locator('h3').innerText()).replace(/^.*?: /, '');
  await page.getByRole('button', { name: 'End turn' }).click();
  await expect(page.locator('.resolution')).toBeVisible();
  await page.evaluate(() => document.querySelector<HTMLElement>('.showing .primary')?.click());
  const receipt = page.locator('.receipts > li', { hasText: title }).first();
  await expect(receipt).toContainText(said.split(';')[0]);
});

test('the last act goes by steps, each with a decision of the desk, and ends in words', async ({ page }) => {
  test.slow();
  await begin(page, 'The desk in Moscow');
  const open = page.getByRole('button', { name: 'Go on: the last act' });
  while ((await open.count()) === 0 && (await turnShown(page)) < 16) await endTurn(page);
  await open.click();
  const bar = page.locator('.turnbar-turn');
  for (let step = 1; step <= 4; step++) {
    await expect(bar).toContainText(`The last act, step ${step} of 4`);
    const way = page.locator('.last-act .ask-answer button:enabled').first();
    await way.click();
    await expect(way).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'End turn' }).click();
    await expect(page.getByRole('heading', { name: 'What 2 days made of it' })).toBeVisible();
    await goOn(page);
  }
  await expect(page.locator('.debrief-ending')).toContainText('How it ended:');
});
