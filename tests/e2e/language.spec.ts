// The page in the pseudo-language, as developers see it: every screen is opened, and whatever still stands there in the
// letters of English was never asked of the catalogue. The scenario's own texts are in Greek letters, so they are told
// apart; names that no catalogue translates are listed.
import { markWords } from '../../src/words/pseudo.ts';
import { greekScenario, inGreek } from './greekScenario.ts';
import { expect, type Page, test } from './page.ts';

const SCENARIO = 'eleven-days';

/** Words on the page and on its canvases, with where they stand. */
interface Said {
  readonly where: string;
  readonly words: string;
}

async function allSaid(page: Page): Promise<readonly Said[]> {
  return page.evaluate(() => {
    const said: { where: string; words: string }[] = [];
    const place = (element: Element | null): string =>
      element === null ? '' : `${element.tagName.toLowerCase()}.${element.className}`;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Keys are named as on the keyboard, places in a file as in the file; the book of rules is in English and says
      // so.
      const kept = 'script, noscript, style, kbd, .problems code, .why-rule, .why-text[lang="en"]';
      if (parent === null || parent.closest(kept) !== null) continue;
      said.push({ where: place(parent), words: node.textContent ?? '' });
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        if (element.hasAttribute(name))
          said.push({ where: `${place(element)}[${name}]`, words: element.getAttribute(name) ?? '' });
    for (const words of (window as unknown as { drawn: Set<string> }).drawn) said.push({ where: 'canvas', words });
    return said;
  });
}

class Leaks {
  readonly found = new Map<string, string>();

  constructor(
    private readonly page: Page,
    /** Texts of files and of the player, which no catalogue translates. */
    private readonly kept: readonly string[],
  ) {}

  /** Faults name versions and what stands in a file, in the digits of the file. */
  async look(screen: string, foreign = /[A-Za-z]{2}|[0-9]/): Promise<void> {
    for (const { where, words } of await allSaid(this.page)) {
      // What stands in quotation marks is a file's own word.
      let rest = words.replace(/"[^"]*"/g, '');
      for (const text of this.kept) rest = rest.replaceAll(text, '');
      if (foreign.test(rest)) this.found.set(`${where}: ${words.trim()}`, screen);
    }
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const drawn = new Set<string>();
    Object.assign(window, { drawn });
    for (const name of ['fillText', 'strokeText'] as const) {
      const draw = CanvasRenderingContext2D.prototype[name];
      CanvasRenderingContext2D.prototype[name] = function (...args: Parameters<typeof draw>) {
        drawn.add(args[0]);
        return draw.apply(this, args);
      };
    }
  });
});

test('no English is left on any screen', async ({ page, shot }) => {
  test.setTimeout(360_000);
  const button = (english: string) => page.getByRole('button', { name: markWords(english), exact: true });
  const press = async (english: string): Promise<void> => await button(english).first().click();
  await page.route('**/scenarios/maps/*.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: inGreek(await answer.text()) });
  });
  await page.goto('./?language=qps');
  await expect(page.locator('.scenario-card').first()).toBeVisible();
  const bundled = await page.evaluate(() =>
    JSON.parse(document.getElementById('bundled-scenarios')?.textContent ?? ''),
  );
  const kept: string[] = [];
  const leaks = new Leaks(page, kept);
  kept.push(
    ...bundled.flatMap(({ card }: { card: Record<'title' | 'summary', { en: string }> }) => [
      card.title.en,
      card.summary.en,
    ]),
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'qps');
  await leaks.look('home');
  await press('Clear this device');
  await leaks.look('home, clearing');
  await press('Cancel');
  for (const [name, pasted] of [
    ['no link', 'nothing of the kind'],
    ['broken link', '#run=1.00000000.AAAA'],
    ['broken file', '{ "format": 1, '],
    ['scenario with problems', '{ "format": 1, "regions": [] }'],
    ['record with problems', '{ "format": "brink-record", "version": 99 }'],
  ]) {
    await page.locator('textarea, input[type=text]').first().fill(pasted);
    await press('Open what I pasted');
    await expect(page.getByRole('dialog')).toBeVisible();
    await leaks.look(`fault: ${name}`, /[A-Za-z]{2}/);
    await press('Close');
  }

  await page.locator('input[type=file][multiple]').setInputFiles({
    name: 'greek.json',
    mimeType: 'application/json',
    buffer: Buffer.from(greekScenario(SCENARIO)),
  });
  await expect(page.locator('.briefing')).toBeVisible({ timeout: 20_000 });
  for (const summary of await page.locator('summary').all()) await summary.click();
  await leaks.look('briefing');
  await shot('pseudo-briefing');

  kept.push(await page.locator('.seed input').inputValue());
  await page.locator('.briefing .primary.large').click();
  await expect(page.locator('.play')).toBeVisible();
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 60_000 });
  await leaks.look('play');
  await shot('pseudo-play');
  for (const key of ['1', '2', '3', '4', '5', '6']) {
    await page.keyboard.press(key);
    await leaks.look(`panel ${key}`);
  }
  await page.keyboard.press('4');
  await page.locator('.place-table .link').first().click();
  await leaks.look('place');
  await press('Menu');
  await leaks.look('menu');
  await press('Close');
  await page.keyboard.press('?');
  await leaks.look('keys');
  await press('Close');
  // Every kind of order, its fields and choices.
  for (const kind of await page.locator('details.kind').all()) {
    await kind.locator('summary').click();
    await leaks.look('chooser');
  }
  for (let turn = 0; turn < 4; turn++) {
    for (let given = 0; given < 3; given++) {
      const add = page.locator('.cards .add:enabled').first();
      if ((await add.count()) === 0) break;
      await add.click();
      if (await button('Keep the order').isVisible()) {
        await leaks.look('harm');
        await press('Keep the order');
      }
    }
    await leaks.look('orders');
    await press('End turn');
    await expect(page.locator('.resolution')).toBeVisible();
    await leaks.look('resolution');
    await page.keyboard.press('Escape');
    await expect(button('Go on')).toBeVisible();
    await leaks.look('result');
    if (turn === 0) await shot('pseudo-resolution');
    await press('Go on');
    for (const key of ['1', '3', '5']) {
      await page.keyboard.press(key);
      await leaks.look(`panel ${key}, turn ${turn + 2}`);
    }
  }
  await press('Menu');
  await press('Go to the debrief');
  await expect(page.locator('.debrief')).toBeVisible();
  await page.waitForTimeout(4000);
  for (const summary of await page.locator('.debrief summary').all()) await summary.click();
  await leaks.look('debrief');
  await shot('pseudo-debrief');
  expect([...leaks.found].map(([words, screen]) => `${screen}: ${words}`)).toEqual([]);
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`a language from right to left mirrors the page at ${width}x${height}`, async ({ page, shot }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?language=qps-rtl#/briefing/five-valleys');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const fits = async (): Promise<void> =>
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    await expect(page.locator('.briefing')).toBeVisible();
    await fits();
    await page.locator('.briefing .primary.large').click();
    await expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 60_000 });
    await fits();
    await page.waitForTimeout(1000);
    await shot(`pseudo-rtl-${width}x${height}`);
    if (width < 900) return;
    // The desk is where reading begins, the other panels at the end.
    const middle = async (selector: string): Promise<number> => {
      const box = await page.locator(selector).boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect(await middle('.desk-panel')).toBeGreaterThan(await middle('.side-panel'));
  });

test('a change of language says everything anew, and loses nothing', async ({ page }) => {
  await page.goto('./#/briefing/five-valleys');
  await page.locator('.briefing .primary.large').click();
  await page.locator('.cards .add:enabled').first().click();
  await page.keyboard.press('4');
  const given = await page.locator('.slot-text').count();
  const heading = page.locator('#places-title');
  await expect(heading).toHaveText('All places');
  const speak = (tag: string) =>
    page.evaluate(async (wanted) => {
      const address = '/src/words/language.ts';
      const { setLanguage } = await import(address);
      await setLanguage(wanted);
    }, tag);
  await speak('qps');
  await expect(heading).toHaveText(markWords('All places'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'qps');
  await expect(page.locator('.slot-text')).toHaveCount(given);
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible({ timeout: 60_000 });
  await speak('en');
  await expect(heading).toHaveText('All places');
});
