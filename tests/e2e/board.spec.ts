/** A class board by keys: the practice board's pages on the projector, what is hidden there, and codes taken in. */
import { expect, type Page, test } from '@playwright/test';
import { formatLessonLink } from '../../src/lesson/link.ts';
import { formatRunCode } from '../../src/lesson/runCode.ts';
import { lessonAt, pupilOf } from '../support/classes.ts';
import { countryOf } from '../support/countries.ts';

/** Every text that is seen, with the height of its letters on the screen, CSS pixels. */
const lettersSeen = (page: Page): Promise<readonly { readonly words: string; readonly height: number }[]> =>
  page.evaluate(() => {
    const seen: { words: string; height: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || element.closest('.sr-only, .skip, title') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const svg = element.closest('svg');
      const scale = svg === null ? 1 : svg.getBoundingClientRect().width / svg.width.baseVal.value;
      const height = Math.round(10 * Number.parseFloat(getComputedStyle(element).fontSize) * scale) / 10;
      // The signs in squares are marks, which the legend names in large letters.
      if (!/^[▸=◂]$/u.test(words)) seen.push({ words, height });
    }
    return seen;
  });

const TITLES = [
  'What we expected',
  'Where we ended',
  'What it cost',
  'Choice or luck?',
  'Where we parted',
  'The vote',
  'When was it too late?',
  'What really happened',
  'Exit',
];

test('the practice board is walked by keys, with letters that the last row reads', async ({ page }) => {
  test.setTimeout(480_000);
  await page.goto('./#/board/practice');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(TITLES[0], { timeout: 240_000 });
  await expect(page.getByText('these runs are made up')).toBeVisible();
  for (const [i, title] of TITLES.entries()) {
    if (i > 0) await page.keyboard.press('ArrowRight');
    await expect(heading).toHaveText(title);
    await expect(page.getByText(`${i + 1} of 9`)).toBeVisible();
    const seen = await lettersSeen(page);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter(({ height }) => height < 24)).toEqual([]);
  }
  // It stays on the last page, and goes back as it came.
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('Exit');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText('Choice or luck?');

  // The vote goes in one order: no count is shown before the second, and no pair before both.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('The vote');
  const vote = page.locator('.board-vote');
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).press('Enter');
  const isReadable = async (): Promise<void> =>
    expect((await lettersSeen(page)).filter(({ height }) => height < 24)).toEqual([]);
  await expect(vote).toHaveAttribute('data-step', 'alone', { timeout: 60_000 });
  await expect(page.getByText('Alone. No talking.')).toBeVisible();
  await press('Start 60 s');
  await press('Go on');
  await page.getByLabel(/^Hands for A/).fill('17');
  await page.getByLabel(/^Hands for C/).fill('7');
  await expect(page.getByLabel(/^Hands for A/)).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await press('Keep this count');
  await expect(page.getByText('Convince your neighbour.')).toBeVisible();
  await expect(vote.locator('svg')).toHaveCount(0);
  await press('Start 120 s');
  await press('Go on');
  await page.getByLabel(/^Hands for B/).fill('24');
  await press('Keep this count');
  await expect(page.locator('.tally rect')).toHaveCount(6);
  await isReadable();
  await press('Run 100 pairs');
  await expect(page.getByText(/^Of our 24 runs, from our own start: A: /)).toBeVisible({ timeout: 240_000 });
  await expect(page.locator('.board-vote-squares .pair rect')).toHaveCount(2 * (100 + 24));
  await press('Go on');
  await expect(page.getByText('Write down what you see.')).toBeVisible();
  await isReadable();
  await press('Start 30 s');
  await press('Why?');
  await expect(page.locator('.count-bar rect').first()).toBeVisible();
  await isReadable();
  await press('Doubt it');
  await expect(page.getByText(/switched off\.$/).first()).toBeVisible({ timeout: 240_000 });
  await isReadable();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText('Choice or luck?');

  // Names stay away from the wall until somebody asks for them.
  const names = page.locator('.board-show svg text', { hasText: /^Run \d+$/ });
  await expect(names).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(names).toHaveCount(24);
  await page.keyboard.press('n');
  await expect(names).toHaveCount(0);

  // The rows are walked by keys of their own, which turn no page.
  await page.locator('.luck-row rect').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('Choice or luck?');
  await expect(page.locator('.plotted-said')).toContainText('on other lucks');

  await page.keyboard.press('b');
  await expect(heading).toHaveCount(0);
  expect(await lettersSeen(page)).toEqual([]);
  await page.keyboard.press('b');
  await expect(heading).toHaveText('Choice or luck?');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '24 codes: 24 ✓' })).toBeVisible();
  await expect(page.getByText('Nobody played them.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save board' })).toBeDisabled();
});

test('codes are found in a chat, set apart with the reason, saved, opened again and printed', async ({ page }) => {
  test.setTimeout(480_000);
  const lesson = lessonAt('on-the-brink', 'tehran');
  const compiled = countryOf(lesson.scenario);
  const link = formatLessonLink(lesson, compiled);
  if (!link.ok) throw new Error('The lesson has no link');
  const codes = Array.from(
    { length: 12 },
    (_, n) => formatRunCode(pupilOf(lesson, n, { nickname: `Heron ${n + 1}` }), compiled, lesson) ?? '',
  );
  const [first, second, third, ...others] = codes;
  const chat = [
    `Ana: > ${first.slice(0, 40)}\n> ${first.slice(40)}`,
    `Ben: **${second.toLowerCase()}**`,
    `Cem: ${third.slice(0, 60)}`,
    ...others,
    `again ${second}`,
  ].join('\n');
  await page.goto('./#/board');
  await page.getByLabel('Paste the lesson’s link').fill(`http://here/${link.value}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('“What mattered, and when?”: On the brink, 8 half-days by hand.')).toBeVisible({
    timeout: 120_000,
  });
  const box = page.getByLabel('Paste everything here');
  await box.fill('no code at all');
  await page.getByRole('button', { name: 'Take in the codes' }).press('Enter');
  await expect(page.getByText('There is no code in this text.')).toBeVisible();
  await expect(box).toHaveValue('no code at all');
  await box.fill(chat);
  await page.getByRole('button', { name: 'Take in the codes' }).press('Enter');
  await expect(page.getByRole('heading', { name: '12 codes: 11 ✓, 1 cut off' })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/cut off after 60 of \d+ letters/)).toBeVisible();
  await expect(page.getByText('1 code was here already.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Heron 2', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: '11 codes: 10 ✓, 1 cut off' })).toBeVisible();

  // What is saved opens the same board, in a page that knows nothing of it.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save board' }).click(),
  ]);
  const file = await download.path();
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto('./#/board');
  await page.getByLabel('Choose files, or a saved board').setInputFiles(file);
  await expect(page.getByText('The board is open again, with 10 runs.')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Print the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'Debrief: What mattered, and when?' })).toBeVisible({
    timeout: 240_000,
  });
  const sheets = await page.pdf({ format: 'A4' });
  expect(sheets.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});
