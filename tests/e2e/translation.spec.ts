// A page that the browser translates stays alive: whatever is said is what an untranslated page says.
import { expect, type Page, test } from './page.ts';
import { INVENTED } from './play.ts';
import { translateAlways, translatedTexts, wordsOf } from './translator.ts';

test.setTimeout(360_000);

/** The same game on two pages, of which one is translated. */
type Pages = readonly [translated: Page, plain: Page];

async function same({ 0: translated, 1: plain }: Pages, where: string): Promise<void> {
  await expect(async () => {
    // The two may save on either side of a minute.
    const timeless = async (page: Page): Promise<string> => (await wordsOf(page)).replace(/\b\d\d:\d\d\b/g, '');
    const words = [await timeless(translated), await timeless(plain)] as const;
    const parts = [...words[0]].findIndex((letter, i) => letter !== words[1][i]);
    const [ours, theirs] = words.map((each) => each.slice(Math.max(0, parts - 40), parts + 80));
    expect(ours, where).toBe(theirs);
    expect(words[0].length, where).toBe(words[1].length);
  }).toPass({ timeout: 15_000 });
  await expect.poll(() => translatedTexts(translated), where).toBeGreaterThan(20);
}

test('a translated page says what an untranslated one says, from Home to the debrief', async ({ page, browser }) => {
  await translateAlways(page);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const plain = await context.newPage();
  await plain.addInitScript(() => localStorage.setItem('brink-preferences', JSON.stringify({ guided: true })));
  const pages: Pages = [page, plain];
  const both = async (act: (each: Page) => Promise<void>): Promise<void> => {
    for (const each of pages) await act(each);
  };

  await both(async (each) => {
    await each.goto('./');
    await expect(each.locator('.scenario-card').first()).toBeVisible();
  });
  await same(pages, 'home');
  await both(async (each) => {
    await each.goto(`./#/briefing/${INVENTED}`);
    await each.locator('.advanced summary').click();
    await each.locator('.seed input').fill('translated');
  });
  await same(pages, 'briefing');
  await both(async (each) => {
    await each.locator('button.primary.large').click();
    await expect(each.locator('.map[data-stage="ready"]')).toBeVisible();
  });
  await same(pages, 'first turn');
  for (let turn = 2; turn <= 3; turn++) {
    await both(async (each) => {
      await each.locator('.cards .add:enabled').first().click();
      const keep = each.locator('dialog button.primary, dialog button.danger').first();
      if (await keep.isVisible()) await keep.click();
    });
    await same(pages, `orders of turn ${turn - 1}`);
    await both(async (each) => {
      await each.keyboard.press('e');
      await each.locator('.resolution').waitFor();
      await each.evaluate(() => document.querySelector<HTMLElement>('.showing .primary')?.click());
      await expect(each.locator('.end-place .primary')).toBeVisible();
    });
    await same(pages, `result of turn ${turn - 1}`);
    await both((each) => each.locator('.end-place .primary').click());
    await same(pages, `turn ${turn}`);
    await expect.poll(async () => (await wordsOf(page)).includes(`Turn ${turn} of`)).toBe(true);
  }
  await both((each) => each.keyboard.press('m'));
  await same(pages, 'menu');
  await both((each) => each.keyboard.press('Escape'));
  await both(async (each) => {
    const hash = await each.evaluate(() => location.hash.replace('play', 'debrief'));
    await each.goto(`./${hash}`);
    await expect(each.locator('h1')).toBeVisible();
  });
  await same(pages, 'debrief');
  await both(async (each) => {
    await each.goto('./#/');
    await expect(each.locator('.game')).toHaveCount(1);
    await each.locator('.game-opener').click();
  });
  await same(pages, 'home with a game');
  await context.close();
});
