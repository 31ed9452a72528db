// What the browser fetches, and when: sizes as they come over the wire, gzip.
import { expect, type Page, test } from './page.ts';
import { beginGame, INVENTED } from './play.ts';

const FIRST_SCREEN_SCRIPT = 40_000;
const MAP_LIBRARY = 210_000;

interface Fetched {
  readonly name: string;
  readonly bytes: number;
}

/** Everything fetched so far except the page itself and its icon, which browsers ask for as they like. */
const fetched = (page: Page): Promise<readonly Fetched[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => !name.endsWith('/icon.svg'))
      .map(({ name, encodedBodySize }) => ({ name: name.slice(location.origin.length), bytes: encodedBodySize })),
  );

const scripts = (all: readonly Fetched[]): readonly Fetched[] => all.filter(({ name }) => name.endsWith('.js'));

const bytesOf = (all: readonly Fetched[]): number => all.reduce((sum, { bytes }) => sum + bytes, 0);

async function firstScreen(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('.scenario-card').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

test('the first screen needs little script and no scenario', async ({ page }) => {
  await firstScreen(page);
  const all = await fetched(page);
  expect(scripts(all).length).toBeGreaterThan(0);
  expect(bytesOf(scripts(all))).toBeLessThanOrEqual(FIRST_SCREEN_SCRIPT);
  expect(all.filter(({ name }) => name.endsWith('.json'))).toEqual([]);
});

test('the map library is its smaller build, and comes with the first map', async ({ page }) => {
  await page.goto(`./#/briefing/${INVENTED}`);
  await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
  const isLibrary = ({ name }: Fetched): boolean => /\/phaser-[^/]*\.js$/.test(name);
  expect((await fetched(page)).filter(isLibrary)).toEqual([]);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  const library = (await fetched(page)).filter(isLibrary);
  expect(library).toHaveLength(1);
  expect(bytesOf(library)).toBeGreaterThan(0);
  expect(bytesOf(library)).toBeLessThanOrEqual(MAP_LIBRARY);
});

for (const lever of [false, true]) {
  test(`from the cards to the game nothing is fetched or read twice${lever ? ', with a lever moved' : ''}`, async ({
    page,
  }) => {
    await firstScreen(page);
    await page.getByRole('button', { name: /^Read the briefing: Eleven days/ }).click();
    const begin = page.getByRole('button', { name: /^Begin as/ });
    await expect(begin).toBeVisible();
    await page.waitForLoadState('networkidle');
    const atBriefing = await fetched(page);
    if (lever) {
      await page.getByText('Advanced: seed and assumptions').click();
      const number = page.locator('.lever input[type="number"]').first();
      await number.fill(String(Number(await number.getAttribute('max'))));
      await number.blur();
    }
    await begin.click();
    await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const names = (await fetched(page)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(atBriefing.length);
    // Every worker asks for its own script, and has it from what the browser keeps.
    const once = names.filter((name) => !/\/browser-[^/]*\.js$/.test(name));
    expect(once).toHaveLength(new Set(once).size);
    const isJson = (name: string): boolean => name.endsWith('.json');
    // The game itself asks for one file more: the questions that the staff puts to the desk.
    expect(names.filter(isJson)).toEqual([
      ...atBriefing.map(({ name }) => name).filter(isJson),
      expect.stringMatching(/\/scenarios\/eleven-days\/dilemmas\.json$/),
    ]);
    // As the build has checked it, and letter by letter so: else the page would have gone on to the file as written.
    const scenarios = names.filter((name) => name.includes('/scenario.'));
    expect(scenarios).toEqual([expect.stringMatching(/\/scenarios\/eleven-days\/scenario\.checked\.json$/)]);
    expect(await page.evaluate(() => performance.getEntriesByName('read scenario').length)).toBe(1);
  });
}

test('what the page says before its script has come is what it says afterwards', async ({ page }) => {
  const html = await (await page.request.get('./')).text();
  await firstScreen(page);
  for (const part of [page.locator('.home-head h1'), page.locator('.home-tagline')])
    expect(html).toContain(`>${await part.innerText()}<`);
});

test('what stands on the first screen stays where it is while the rest comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifted = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await firstScreen(page);
    expect(await shifted()).toBeLessThan(0.02);
  }
  // The same with a saved game, whose card stands above the others.
  await beginGame(page);
  await page.waitForTimeout(300);
  await page.goto('./#/');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await shifted()).toBeLessThan(0.02);
});
