// Questions of the Lab from elsewhere: from a turn of a kept run, of a scenario that is not here, from files; and pairs
// that are played to the end although a helper dies, or none can be started.
import { readFileSync } from 'node:fs';
import { runPlan } from '../../src/ensemble/run.ts';
import { findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../src/lab/whatIf/link.ts';
import { countsOf, pairsOf } from '../../src/lab/whatIf/pairs.ts';
import { planWhatIf, type WhatIf } from '../../src/lab/whatIf/whatIf.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { linkOf } from '../../src/session/recording.ts';
import { countryOf, textOf } from '../support/countries.ts';
import { newGame, turnsOf } from '../support/games.ts';
import { askedOf } from '../support/whatIfs.ts';
import { expect, type Page, test } from './page.ts';
import { INVENTED } from './play.ts';

const SLOW = { timeout: 120_000 };
const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** What came of the pairs, as the desk tells it beside what was expected. */
async function came(page: Page): Promise<readonly number[]> {
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible(SLOW);
  const told = await page.locator('.lab-compared').allInnerTexts();
  return told.map((words) => Number(/Came: (\d+) of 100/.exec(words)?.[1]));
}

/** What comes of a question played here. */
function playedHere(whatIf: WhatIf): readonly number[] {
  const { scenario } = countryOf(whatIf.scenario);
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const played = runPlan(scenario, planned.value.plan);
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  const { later, same, earlier } = countsOf(pairsOf(planned.value.compiled, whatIf.outcome, played.value.gathered));
  return [later, same, earlier];
}

/** Takes hold of what is at one place and lets it go at another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  await page.locator(from).scrollIntoViewIfNeeded();
  const [start, end] = [await page.locator(from).boundingBox(), await page.locator(to).boundingBox()];
  if (start === null || end === null) throw new Error(`${from} or ${to} is not in sight`);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

test('a question starts from a turn of a kept run; something happens there, and a rule is off', async ({
  page,
  context,
}) => {
  test.setTimeout(360_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const played = turnsOf(newGame())[5];
  await page.goto(`./${linkOf(played)}`);
  await expect(page).toHaveURL(/#\/debrief/, SLOW);
  await page.goto('./#/lab');
  const start = page.getByRole('combobox', { name: 'Another start', exact: true });
  const run = start.locator('optgroup[label="A turn of a kept run"] option');
  await expect(run).toHaveCount(1, SLOW);
  await start.selectOption((await run.getAttribute('value')) ?? '');
  await page.getByRole('combobox', { name: 'From which half day of it?' }).selectOption('3');

  await page.getByRole('radio', { name: 'More' }).check();
  await page.getByRole('radio', { name: 'Something happens' }).check();
  await page.getByRole('combobox', { name: 'What happens?' }).selectOption('ceasefire');
  await expect(page.locator('.lab-question')).toContainText('as it stood in a run: what if this happened on');
  await page.getByRole('button', { name: "I don't know" }).click();
  await page.getByRole('button', { name: 'Run 100 pairs' }).click();
  await came(page);
  await page.getByRole('button', { name: /^Add another change/ }).click();
  await page.getByRole('radio', { name: 'More' }).check();
  await page.getByRole('radio', { name: 'A rule is weaker or stronger' }).check();
  await page.getByRole('combobox', { name: 'Which rule?' }).selectOption('contagion');
  await page.getByRole('radio', { name: 'Switched off' }).check();

  // Counters are dragged: two from those left, one of them on to another row; the buttons place the rest.
  await drag(page, '.counters-left', '[data-counters="0"]');
  await drag(page, '.counters-left', '[data-counters="0"]');
  await drag(page, '[data-counters="0"] .counters', '[data-counters="2"]');
  for (const [row, times] of [
    [0, 1],
    [1, 4],
    [2, 3],
  ] as const)
    for (let n = 0; n < times; n++) await page.locator('.counter-row').nth(row).getByRole('button').last().click();
  // However long the question, Run is in sight.
  const button = page.getByRole('button', { name: 'Run 100 pairs' });
  await expect(button).toBeInViewport({ ratio: 1 });
  await button.click();
  const counts = await came(page);
  await page.getByRole('button', { name: 'Copy this experiment' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const packed = findWhatIf(await page.evaluate(() => navigator.clipboard.readText()));
  const asked = typeof packed === 'string' ? undefined : unpackWhatIf(packed, countryOf(INVENTED));
  expect(asked?.start?.turn).toBe(3);
  expect(asked?.changes.map(({ kind }) => kind)).toEqual(['event', 'weight']);
  expect(asked?.prediction).toEqual({ later: 2, same: 4, earlier: 4 });
  expect(asked && playedHere(asked)).toEqual(counts);
});

test('a question of a scenario that is not here asks for its file; experiments open by choice and by drop', async ({
  page,
}) => {
  test.setTimeout(360_000);
  const written = JSON.stringify({ ...JSON.parse(textOf(INVENTED)), id: 'my-valley' });
  const loaded = loadScenario(written);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const compiled = compileScenario(loaded.value.scenario);
  const { contentHash } = compiled;
  const chair = compiled.scenario.chairs[0].actor;
  const silent = askedOf(INVENTED, [{ kind: 'policy', actor: chair, policy: 'silent' }]);
  const link = formatWhatIfLink({ ...silent, scenario: 'my-valley', contentHash }, compiled);
  await page.goto(`./${link}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“my-valley”, which is not here', SLOW);
  // Closed, it can be asked for again where the question would stand.
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Open the scenario’s file' }).click();
  await dialog.locator('input[type="file"]').first().setInputFiles(file('valley.json', written));
  const question = page.locator('.lab-question');
  await expect(question).toContainText('never gave an order', SLOW);
  await expect(page.getByText('This experiment was opened from a link.')).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const experiment = readFileSync(await (await saved).path(), 'utf8');
  expect(JSON.parse(experiment)).toMatchObject({ scenario: 'my-valley', contentHash });
  // Its file alone opens nothing elsewhere: the scenario's goes along.
  const alongside = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the scenario’s file' }).click();
  expect(readFileSync(await (await alongside).path(), 'utf8')).toBe(written);
  const restart = async (): Promise<void> => {
    await page.getByRole('radio', { name: '27 Nov' }).check();
    await expect(question).toHaveText('From 27 November: what if ...', SLOW);
  };
  await restart();
  await page.locator('.lab-keeping input[type="file"]').setInputFiles(file('experiment.json', experiment));
  await expect(question).toContainText('never gave an order', SLOW);
  await restart();
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'experiment.json', { type: 'application/json' }));
    return data;
  }, experiment);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(question).toContainText('never gave an order', SLOW);
});

/** Its counts under today's rules are those of `tests/lab/whatIf/questions.test.ts`. */
const HOLD = askedOf('eleven-days', [{ kind: 'lever', lever: 'turkey_restraint', value: 0.9 }]);
const HELD = [61, 39, 0];
const PREDICTION = { later: 3, same: 4, earlier: 3 };
const LINK = `./${formatWhatIfLink({ ...HOLD, prediction: PREDICTION }, countryOf('eleven-days'))}`;

test('pairs are played to the end when a helper dies, and without any', async ({ page, context, troubles }) => {
  test.setTimeout(360_000);
  await page.goto(LINK);
  await page.getByRole('button', { name: 'Run 100 pairs' }).click();
  await page.getByRole('button', { name: 'Pause' }).click(SLOW);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await expect(page.getByText(/^A helper stopped\. Carrying on with (one|\d)\.$/)).toBeVisible(SLOW);
  await page.getByRole('button', { name: 'Carry on' }).click();
  expect(await came(page)).toEqual(HELD);
  // That it died is in the browser's own log.
  troubles.splice(0);

  const alone = await context.newPage();
  await alone.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await alone.goto(LINK);
  await alone.getByRole('button', { name: 'Run 100 pairs' }).click(SLOW);
  await expect(alone.getByText(/^This browser lets no helpers run beside the page\./)).toBeVisible(SLOW);
  expect(await came(alone)).toEqual(HELD);
});
