// Steps that several browser tests take.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from './page.ts';

export const INVENTED = 'five-valleys';

export async function beginGame(page: Page, scenario = INVENTED): Promise<void> {
  await page.goto(`./#/briefing/${scenario}`);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
}

/** Gives the first orders on the desk that can be given, agreeing where civilians are endangered. */
export async function giveOrders(page: Page): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const add = page.locator('.cards .add:enabled').first();
    if ((await add.count()) === 0) return;
    await add.click();
    const confirm = page.getByRole('button', { name: 'Keep the order' });
    if (await confirm.isVisible()) await confirm.click();
    await painted(page);
  }
}

/** Waits until what was clicked has been rendered: a full desk disables its cards a frame after the click. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Ends the telling of the turn, if it is still told. */
export async function skipTelling(page: Page): Promise<void> {
  await expect(page.locator('.resolution')).toBeVisible();
  // At once: the telling may be over by the next step of the test.
  await page.evaluate(() => document.querySelector<HTMLElement>('.showing .primary')?.click());
  await expect(page.getByRole('button', { name: 'Go on', exact: true })).toBeVisible();
}

/** Closes the result of a turn, whether it is still told or not. */
export async function goOn(page: Page): Promise<void> {
  await skipTelling(page);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
}

/** What is looked at: all that is there, by all rules, if nothing is named. */
interface Look {
  readonly rules?: string[];
  /** Selectors of the only parts, and of those that are left out. */
  readonly within?: string;
  readonly without?: string[];
}

/**
 * What axe finds, in words. It looks from within the page: otherwise each look opens a page of its own to add up what
 * was found in frames, and the page has none.
 */
export async function faultsFound(page: Page, { rules, within, without = [] }: Look = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (rules !== undefined) builder.withRules(rules);
  if (within !== undefined) builder.include(within);
  for (const each of without) builder.exclude(each);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const LOOKS = 10;

/**
 * What is found while colours still change with the light is gone at the next look; a fault stays.
 *
 * @param rules those that are asked; all of them if none are named.
 */
export async function noSeriousFaults(page: Page, rules?: string[]): Promise<void> {
  const look = (): Promise<string[]> => faultsFound(page, rules === undefined ? {} : { rules });
  let found = await look();
  // Looks are counted, not timed: one takes half a second, and many on a machine that has much to do.
  for (let looks = 1; found.length > 0 && looks < LOOKS; looks++) {
    await page.waitForTimeout(500);
    found = await look();
  }
  expect(found).toEqual([]);
}

/** The ground of the page by night. */
export const NIGHT = 'rgb(20, 24, 31)';

export const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

export async function turnShown(page: Page): Promise<number> {
  const words = await page.locator('.turnbar-turn').innerText();
  return Number(/Turn (\d+)/.exec(words)?.[1]);
}
