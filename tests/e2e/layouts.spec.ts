// The play screen at every size it is made for, each with a picture in test-artefacts/screens to be looked at, and with
// the keyboard alone.
import { expect, type Page, test } from './page.ts';
import { beginGame } from './play.ts';

const SIZES = [
  [1366, 768],
  [1024, 768],
  [844, 390],
  [683, 384],
  [390, 844],
  [768, 1024],
  [320, 568],
  [342, 192],
  [2560, 1440],
  [1200, 500],
] as const;

const CONTROLS = 'button, a[href], input, select, textarea, summary';
/** CSS pixels; two edges may touch. */
const TOUCHING = 1;

const twoPictures = (page: Page, rest = 60): Promise<void> =>
  page.evaluate(
    (ms) => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, ms)))),
    rest,
  );

/** What is wrong with the screen as it stands, in words. */
function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ controls, touching }) => {
      const nameOf = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(
          element.getAttribute('aria-label') ?? element.textContent ?? ''
        ).slice(0, 30)}"`;
      const isSeen = (element: Element): boolean =>
        element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
      const cut = (a: DOMRect, b: DOMRect): DOMRect => {
        const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
        const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
        return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
      };
      const field = new DOMRect(0, 0, innerWidth, innerHeight);
      /** What of an element is seen: the rest is scrolled away. */
      const seenOf = (element: Element): DOMRect => {
        let box = cut(element.getBoundingClientRect(), field);
        for (let around = element.parentElement; around !== null; around = around.parentElement)
          if (getComputedStyle(around).overflowX !== 'visible') box = cut(box, around.getBoundingClientRect());
        return box;
      };
      const overlap = (a: DOMRect, b: DOMRect): boolean => {
        const both = cut(a, b);
        return both.width > touching && both.height > touching;
      };

      const faults: string[] = [];
      const spill = document.documentElement.scrollWidth - innerWidth;
      if (spill > 0) faults.push(`scrolls sideways by ${spill}`);
      for (const panel of document.querySelectorAll('.panel, .table-scroll'))
        if (isSeen(panel) && panel.scrollWidth > panel.clientWidth + 1)
          faults.push(`scrolls sideways: ${nameOf(panel)}`);

      for (const always of ['.turnbar-date', '.turnbar-turn', '.turnbar-capital', '.saveline', '.end']) {
        const element = document.querySelector(always);
        if (element === null) {
          faults.push(`not there: ${always}`);
          continue;
        }
        const box = element.getBoundingClientRect();
        const seen = seenOf(element);
        if (element.scrollWidth > Math.ceil(box.width) + touching) faults.push(`cut off: ${always}`);
        if (box.width === 0 || seen.width < box.width - touching || seen.height < box.height - touching)
          faults.push(`not whole in the window: ${always}`);
        const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (over === null || !(element.contains(over) || over.contains(element))) faults.push(`covered: ${always}`);
      }
      const capital = document.querySelector('.turnbar-capital')?.textContent ?? '';
      if (!/\d+ political capital/.test(capital)) faults.push(`capital without its words: ${capital}`);

      const all = [...document.querySelectorAll(controls)].filter(isSeen);
      // A word within a line of text is as high as its line.
      for (const control of all.filter((each) => !each.matches('.glossed'))) {
        const { width, height } = control.getBoundingClientRect();
        if (Math.min(width, height) < 23.5) faults.push(`small: ${nameOf(control)} ${width} x ${height}`);
      }
      const parts = [...all, ...document.querySelectorAll('.turnbar > *')];
      const boxes = parts.filter(isSeen).map((element) => ({ element, box: seenOf(element) }));
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          if (!a.element.contains(b.element) && !b.element.contains(a.element) && overlap(a.box, b.box))
            faults.push(`overlap: ${nameOf(a.element)} and ${nameOf(b.element)}`);

      const source = document.querySelector('.map-source');
      for (const button of document.querySelectorAll('.map-buttons button'))
        if (source !== null && isSeen(button) && overlap(seenOf(source), seenOf(button)))
          faults.push(`overlap: ${nameOf(button)} and the map's source`);

      const map = document.querySelector('.map')?.getBoundingClientRect();
      const canvas = document.querySelector('.map canvas')?.getBoundingClientRect();
      if (map && canvas && Math.abs(map.width - canvas.width) > 1) faults.push('the paper does not fill the map');
      return faults;
    },
    { controls: CONTROLS, touching: TOUCHING },
  );
}

const mapReady = (page: Page): Promise<void> =>
  expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 60_000 });

test('every size holds every part of a small country', async ({ page }) => {
  test.setTimeout(240_000);
  await beginGame(page);
  await mapReady(page);
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await twoPictures(page);
    found.push(...(await faultsOf(page)).map((fault) => `${width} x ${height}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test('every size holds every part', async ({ page, shot }) => {
  test.setTimeout(240_000);
  await beginGame(page, 'on-the-brink');
  await mapReady(page);
  await page.locator('.cards .add:enabled').first().click();
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await twoPictures(page);
    for (const key of ['', '1', '4']) {
      if (key !== '') await page.keyboard.press(key);
      await twoPictures(page);
      found.push(...(await faultsOf(page)).map((fault) => `${width} x ${height} key ${key}: ${fault}`));
      if (key === '' || key === '4') await shot(`layout-${width}x${height}${key === '' ? '' : '-places'}`);
    }
  }
  expect(found).toEqual([]);
});

/** Sizes of what a reader sees, CSS pixels: letters, controls and panels. */
const sizesOf = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => {
    const sizes: Record<string, number> = {};
    const measured = [
      '.turnbar-date',
      '.turnbar-turn',
      '.turnbar-capital',
      '.saveline',
      '.end',
      '.tab',
      '.map-buttons button',
    ];
    for (const selector of [...measured, '.side-panel', '.side-panel h2', '.side-panel p']) {
      const element = document.querySelector(selector);
      if (element === null) continue;
      const { width, height } = element.getBoundingClientRect();
      const letters = Number.parseFloat(getComputedStyle(element).fontSize);
      Object.assign(sizes, { [`${selector} letters`]: letters, [`${selector} height`]: height });
      if (selector !== '.side-panel p') sizes[`${selector} width`] = width;
    }
    return sizes;
  });

test('twice the size of the letters is half the window: everything measured is twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await beginGame(page);
  // What it says of saving is among what is measured.
  await expect(page.locator('.saveline')).toHaveText(/Saved/);
  // So are the map's buttons, which come with the map.
  await expect(page.locator('.map-buttons button').first()).toBeAttached();
  await page.keyboard.press('1');
  for (const [width, height] of [
    [683, 384],
    [512, 384],
    [390, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await twoPictures(page);
    const plain = await sizesOf(page);
    await page.setViewportSize({ width: width * 2, height: height * 2 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await twoPictures(page);
    const large = await sizesOf(page);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    expect(Object.keys(large)).toEqual(Object.keys(plain));
    for (const [name, size] of Object.entries(large)) expect(size / plain[name], name).toBeCloseTo(2, 1);
  }
});

test('letters as large as on a wall, where the reader wants them', async ({ page }) => {
  await beginGame(page);
  const letter = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await letter()).toBe('16px');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('checkbox', { name: /^Projector/ }).check();
  expect(await letter()).toBe('26px');
  await page.reload();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
  expect(await letter()).toBe('26px');
});

/** What has the focus, as it is called; undefined where it has fallen to the page. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.className} ${words}`.trim() || element.tagName;
  });

for (const [width, height] of [
  [1366, 768],
  [1024, 768],
  [683, 384],
  [390, 844],
] as const)
  test(`the keyboard alone at ${width} x ${height}: focus never falls to the page`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await beginGame(page);
    const press = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      // Tab alone changes nothing but the focus.
      await twoPictures(page, key === 'Tab' ? 0 : 60);
      const now = await focused(page);
      // After the last stop Tab leaves for the browser's own bars; the next one begins at the top.
      if (now === undefined && key === 'Tab') {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toMatch(/^skip /);
        return 'skip';
      }
      expect(now, `after ${key}`).toBeDefined();
      return now ?? '';
    };
    /** Presses Tab until it is there; how often. */
    const tabTo = async (name: RegExp, most = 60): Promise<number> => {
      for (let times = 1; times <= most; times++) if (name.test(await press('Tab'))) return times;
      throw new Error(`${name} is not reached in ${most} steps`);
    };
    const showDesk = width === 683 || width === 390;
    // From the top of the page: the heading has the focus after a screen has come.
    if (width === 683) {
      await tabTo(/^tab Desk/);
      await press('Enter');
      await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus());
      expect(await press('Enter')).toMatch(/desk-panel/);
    } else if (showDesk) expect(await tabTo(/desk-panel/)).toBeLessThanOrEqual(2);
    expect(await tabTo(/^add Add: /)).toBeLessThanOrEqual(5);
    expect(await press('Enter')).toMatch(/^(add Add: |\w)/);
    if (await page.getByRole('dialog').isVisible()) await press('Enter');
    await tabTo(/^remove Remove: /);
    await press('Enter');
    await expect(page.locator('.slot:not(.slot-free)')).toHaveCount(0);
    await expect(page.locator('p[role="status"]')).toHaveText(/^Taken back: /);
    for (const key of ['?', 'Escape', '1', '2', '3', '4', '5', '6', '/', 'Tab', 'Tab', 'Tab', 'Tab']) await press(key);
    await page.keyboard.press('m');
    expect(await focused(page)).toMatch(/map-canvas/);
    if (width !== 683) {
      await tabTo(/Menu$/);
      await press('Enter');
      await press('Escape');
      expect(await focused(page)).toMatch(/Menu$/);
    }
    expect(await press('e')).toMatch(/^resolution|Go on/);
    await expect(page.locator('p[role="status"]')).not.toHaveText(/^Taken back: /);
    // The headlines that are being shown are skipped, then what the turn came to is left.
    expect(await press('Escape')).toMatch(/Go on/);
    await page.waitForTimeout(700);
    await press('Enter');
    await expect(page.locator('.resolution')).toHaveCount(0);
    for (let steps = 0; steps < 25; steps++) await press('Tab');
  });

test('keys are found by their place where the letters are not Latin', async ({ page }) => {
  await beginGame(page);
  const strike = (key: string, code: string): Promise<void> =>
    page.evaluate(
      (init) => void document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
      { key, code },
    );
  await strike('\u00e9', 'Digit2');
  await expect(page.locator('.side-panel[data-panel="place"]')).toBeVisible();
  await strike('\u0663', 'Digit3');
  await expect(page.locator('.side-panel[data-panel="actors"]')).toBeVisible();
  await strike('\u0443', 'KeyE');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
});

test('why a game is not saved never makes a small bar higher', async ({ page, shot, troubles }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
  });
  await beginGame(page);
  await expect(page.locator('.saveline')).toHaveAttribute('data-unsaved', 'true', { timeout: 20_000 });
  for (const [width, height, most] of [
    [342, 192, 48],
    [320, 568, 64],
    [390, 844, 64],
  ] as const) {
    await page.setViewportSize({ width, height });
    await twoPictures(page);
    const bar = await page.locator('.turnbar').boundingBox();
    expect(bar?.height, `${width} x ${height}`).toBeLessThanOrEqual(most);
    expect(await faultsOf(page), `${width} x ${height}`).toEqual([]);
    await expect(page.locator('.saveline')).toHaveText(/Not saved/);
    await shot(`unsaved-${width}x${height}`);
  }
  // The reason stands in the menu.
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog').locator('.refused')).toHaveText(/^Not saved: .+/);
  troubles.length = 0;
});
