/** The Lab's pictures beyond the pairs: each is a sentence, a picture to walk in, a table and two files that agree. */
import { readFileSync } from 'node:fs';
import { formatWhatIfLink } from '../../src/lab/whatIf/link.ts';
import { countryOf } from '../support/countries.ts';
import { askedOf } from '../support/whatIfs.ts';
import { expect, type Page, test } from './page.ts';

const HOLD = askedOf('eleven-days', [{ kind: 'lever', lever: 'turkey_restraint', value: 0.9 }]);

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).first().click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** Cells of a file as RFC 4180 has them. */
const cellsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=^|,)(?=,|$)/g)].map(([, a, b]) => a ?? b ?? ''));

/**
 * The picture on the page: its table is its CSV, its SVG stands alone under its sentence, its items are walked with the
 * arrow keys, and nothing is wider than a phone. Returns its rows.
 *
 * @param mark class of its items.
 */
async function looked(page: Page, mark: string, arrow: string): Promise<string[][]> {
  const figure = page.locator('.figure').first();
  const sentence = await figure.locator('.figure-sentence').innerText();
  await figure.getByRole('button', { name: 'Table' }).click();
  const rows = await figure
    .locator('tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((c) => c.textContent)));
  expect(cellsOf(await saved(page, 'Numbers (CSV)'))).toEqual(rows);
  await figure.getByRole('button', { name: 'Table' }).click();
  const svg = await saved(page, 'Picture (SVG)');
  // The page itself lets nothing be parsed.
  const elsewhere = await page.context().newPage();
  const parsed = await elsewhere.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { name: root.localName, title: root.querySelector('title')?.textContent };
  }, svg);
  await elsewhere.close();
  expect(parsed).toEqual({ name: 'svg', title: sentence });
  expect(svg).not.toContain('var(');
  const items = figure.locator(`.${mark} > *`);
  await items.first().focus();
  await expect(figure.locator('.plotted-said')).toHaveText((await items.first().getAttribute('aria-label')) ?? '');
  await page.keyboard.press(arrow);
  const next = figure.locator(`.${mark} > :focus`);
  await expect(next).not.toHaveAttribute('data-item', '0');
  await expect(figure.locator('.plotted-said')).toHaveText((await next.getAttribute('aria-label')) ?? '');
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  return rows;
}

const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('Too late?, Doubt it, Map, Places and Numbers: sentence, picture, table and files agree', async ({ page }) => {
  test.setTimeout(480_000);
  await page.goto(
    `./${formatWhatIfLink({ ...HOLD, prediction: { later: 3, same: 1, earlier: 6 } }, countryOf('eleven-days'))}`,
  );
  await page.getByRole('button', { name: 'Run 100 pairs' }).click();
  await expect(page.locator('.pair rect')).toHaveCount(100, { timeout: 120_000 });
  const sentence = page.locator('.figure-sentence').first();

  await open(page, 'Too late?');
  await page.getByRole('button', { name: 'Play 100 pairs from each of 4 starts' }).click();
  await expect(page.getByText(/^100 pairs from each start, 800 runs in all/)).toBeVisible({ timeout: 120_000 });
  const [, ...starts] = await looked(page, 'two-dot', 'ArrowRight');
  await expect(sentence).toHaveText(
    `Damascus still held on 11 December, evening, of 100 runs: ${starts
      .map(([day, base, change]) => `from ${day} ${base}, with the change ${change}`)
      .join('; ')}.`,
  );
  await open(page, 'Days');
  await expect(sentence).toHaveText(/^Days from 27 November to the loss of Damascus, on average: from 27 November \d/);

  await open(page, 'Doubt it');
  await open(page, 'Find the rule that carries it');
  await expect(page.getByText('one carries the answer: “Obedience to a sponsor”.')).toBeVisible({ timeout: 180_000 });
  await expect(page.locator('.pair rect')).toHaveCount(300, { timeout: 120_000 });
  await expect(sentence).toContainText('switched off', { timeout: 120_000 });
  const [, ...factors] = await looked(page, 'pair', 'ArrowDown');
  const [asItIs, half, off] = factors.map(([, later, , earlier]) => Number(later) + Number(earlier));
  await expect(sentence).toHaveText(
    `“Obedience to a sponsor”. Of 100 pairs, ${asItIs} move with the rule as it is, ` +
      `${half} at half strength, ${off} switched off.`,
  );

  await open(page, 'Map');
  const [, ...areas] = await looked(page, 'chance', 'ArrowRight');
  expect(areas).toHaveLength(77);
  const apart = areas.map(([, base, change]) => Math.abs(Number(base) - Number(change)));
  const [most, base, change] = areas[apart.indexOf(Math.max(...apart))];
  await expect(sentence).toContainText(
    `does most to ${most}: it has changed hands in ${base} of 100 runs as it was, in ${change}`,
  );
  const before = await sentence.innerText();
  await page.getByRole('slider').last().focus();
  await page.keyboard.press('Home');
  await expect(sentence).not.toHaveText(before);

  await open(page, 'Places');
  const [, ...places] = await looked(page, 'place-bar', 'ArrowDown');
  const [first, ...kinds] = places[0];
  const moved = kinds.reduce((sum, count) => sum + Number(count), 0);
  await expect(sentence).toContainText(
    `${places.length} of 77 places change hands otherwise in some pair; ${first} most, in ${moved} of 100`,
  );

  await open(page, 'Numbers');
  const [, ...held] = await looked(page, 'held', 'ArrowRight');
  const [, heldBase, heldChange] = held[held.length - 1];
  await expect(sentence).toContainText(
    `still held at the end in ${heldBase} of 100 runs as it was, in ${heldChange} with`,
  );
  await page.getByRole('combobox', { name: 'Down' }).selectOption({ label: 'Willingness of the army' });
  await open(page, 'Play the grid');
  await expect(page.getByText(/^2,600 runs, luck class/)).toBeVisible({ timeout: 180_000 });
  await expect(page.locator('.grid-cell rect')).toHaveCount(25);
});
