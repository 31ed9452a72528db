// The games kept in a browser: nothing is lost, nothing is overwritten, one tab owns each.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './page.ts';
import { beginGame, giveOrders, goOn, INVENTED, noSeriousFaults, turnShown } from './play.ts';

async function playTurns(page: Page, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await page.getByRole('button', { name: 'End turn' }).click();
    await goOn(page);
  }
}

/** Once the bar says that everything is kept. */
async function isSaved(page: Page): Promise<void> {
  await expect(page.locator('.saveline')).toContainText(/^\s*Saved/);
}

/**
 * In a window that followed another: once it has the game. It tells the last turn if the other was closed before that
 * had been kept as read.
 */
async function takesOver(page: Page): Promise<void> {
  await expect(page.locator('.saveline')).not.toContainText('You follow another window');
  const next = page.getByRole('button', { name: 'Go on', exact: true });
  await expect(next.or(page.getByRole('button', { name: 'End turn' }))).toBeVisible();
  if (await next.isVisible()) await next.click();
}

const games = (page: Page) => page.locator('.game');
const continueButtons = (page: Page) => page.getByRole('button', { name: /^Continue/ });

async function toHome(page: Page): Promise<void> {
  await page.goto('./#/');
  await expect(page.locator('.scenario-card').first()).toBeVisible();
}

test('a new game opens beside the one in progress, and Home lists both', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 2);
  await isSaved(page);
  await beginGame(page);
  await playTurns(page, 1);
  await isSaved(page);
  await toHome(page);
  await expect(games(page)).toHaveCount(2);
  await expect(games(page).nth(0)).toContainText('turn 2 of');
  await expect(games(page).nth(1)).toContainText('turn 3 of');
  await continueButtons(page).nth(1).click();
  await expect.poll(() => turnShown(page)).toBe(3);
  // Each address is of one game: a reload, and going back and forth, open that one.
  await page.reload();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
  expect(await turnShown(page)).toBe(3);
  await toHome(page);
  await continueButtons(page).nth(0).click();
  await expect.poll(() => turnShown(page)).toBe(2);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => turnShown(page)).toBe(3);
  await page.goForward();
  await page.goForward();
  await expect.poll(() => turnShown(page)).toBe(2);
});

test('a link opens beside the game in progress, and once only', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 2);
  await isSaved(page);
  const link = readFileSync(new URL('../records/link-1-tehran.txt', import.meta.url), 'utf8').trim();
  for (let times = 0; times < 2; times++) {
    await page.goto(`./${link}`);
    await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
    await expect(page).toHaveURL(/#\/debrief\/\w+$/);
    await toHome(page);
    await expect(games(page)).toHaveCount(2);
  }
  await page.getByRole('button', { name: 'Continue: Five valleys' }).click();
  await expect.poll(() => turnShown(page)).toBe(3);
});

test('orders on the desk survive the end of the tab', async ({ page, context }) => {
  await beginGame(page);
  await playTurns(page, 1);
  await giveOrders(page);
  const given = await page.locator('.slot-title').allInnerTexts();
  expect(given.length).toBeGreaterThan(0);
  await isSaved(page);
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(address);
  await expect.poll(() => next.locator('.slot-title').allInnerTexts()).toEqual(given);
  expect(await turnShown(next)).toBe(2);
});

test('a second tab follows, looks, branches off, and takes over when the first is closed', async ({
  page,
  context,
}) => {
  await beginGame(page);
  await isSaved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  const dialog = second.getByRole('dialog');
  await expect(dialog).toContainText('This game is played in another window');
  await second.getByRole('button', { name: 'Go on looking' }).click();
  await expect(second.locator('.saveline')).toContainText('You follow another window');
  // It sees each order and each turn.
  await giveOrders(page);
  const given = await page.locator('.slot-title').allInnerTexts();
  await expect.poll(() => second.locator('.slot-title').allInnerTexts()).toEqual(given);
  await playTurns(page, 1);
  await expect.poll(() => turnShown(second)).toBe(2);
  await expect(second.locator('.resolution')).toHaveCount(0);
  // It gives no orders.
  await second.keyboard.press('e');
  await expect(dialog).toContainText('This game is played in another window');
  expect(await turnShown(second)).toBe(2);
  // A branch of its own.
  await second.getByRole('button', { name: 'Branch off under a new name' }).click();
  await playTurns(second, 2);
  await isSaved(second);
  expect(await turnShown(page)).toBe(2);
  await second.goto('./#/');
  await expect(games(second)).toHaveCount(2);
  await expect(games(second).nth(0)).toContainText('Branch of Five valleys');
  // The owner is loaded anew, and is still the owner; it is closed, and the follower plays on.
  await second.getByRole('button', { name: 'Continue: Five valleys' }).click();
  await second.getByRole('button', { name: 'Go on looking' }).click();
  await page.reload();
  await isSaved(page);
  await playTurns(page, 1);
  await expect.poll(() => turnShown(second)).toBe(3);
  await page.close();
  await second.getByRole('button', { name: 'Play on here', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await takesOver(second);
  await playTurns(second, 1);
  await isSaved(second);
  await expect.poll(() => turnShown(second)).toBe(4);
  await second.close();
});

test('a game is renamed, duplicated, deleted, and comes back', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 1);
  await isSaved(page);
  await toHome(page);
  await page.getByRole('button', { name: 'More about this game: Five valleys' }).click();
  await page.getByLabel('Name of this game').fill('  Tuesday, group 3 ');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.locator('.game-name')).toHaveText('Tuesday, group 3');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(games(page)).toHaveCount(2);
  await expect(games(page).first()).toContainText('Tuesday, group 3 (2)');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted: Tuesday, group 3')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Continue: Tuesday, group 3' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Continue: Tuesday, group 3' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue: Tuesday, group 3' }).click();
  await expect.poll(() => turnShown(page)).toBe(2);
});

test('games and scenarios of one\u2019s own go into one file, and come back from it once', async ({ page }) => {
  const idle = JSON.stringify({ format: 1, extends: 'five-valleys', id: 'idle', title: { en: 'Played by nobody' } });
  await page.goto('./');
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'idle.json', mimeType: 'application/json', buffer: Buffer.from(idle) });
  await expect(page.getByRole('heading', { level: 1, name: 'Played by nobody' })).toBeVisible();
  await beginGame(page);
  await playTurns(page, 1);
  await isSaved(page);
  await beginGame(page);
  await isSaved(page);
  await toHome(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything to one file' }).click();
  const file = {
    name: 'games.json',
    mimeType: 'application/json',
    buffer: readFileSync(await (await download).path()),
  };
  await page.getByLabel('Choose files').setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('0 games were added. 2 were here already.');
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await expect(games(page)).toHaveCount(0);
  await page.getByLabel('Choose files').setInputFiles(file);
  await expect(games(page)).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Played by nobody' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Continue: Five valleys' }).click();
  await expect.poll(() => turnShown(page)).toBe(2);
});

test('the device is cleared with a second tab open, which keeps what it shows if it is told to', async ({
  page,
  context,
}) => {
  await beginGame(page);
  await playTurns(page, 1);
  await isSaved(page);
  const second = await context.newPage();
  await second.goto('./');
  await expect(games(second)).toHaveCount(1);
  await second.getByRole('button', { name: 'Clear this device' }).click();
  await second.getByRole('button', { name: 'Clear this device' }).click();
  await expect(second.getByRole('status')).toHaveText('Everything that was saved in this browser is gone.', {
    timeout: 3000,
  });
  await expect(games(second)).toHaveCount(0);
  await expect(page.getByRole('dialog')).toContainText('This game was deleted in another window');
  await page.getByRole('button', { name: 'Go on looking' }).click();
  await expect(page.locator('.saveline')).toContainText('Not saved');
  await expect(games(second)).toHaveCount(0);
  await page.locator('.saveline button').click();
  await page.getByRole('button', { name: 'Keep it as a new game' }).click();
  await isSaved(page);
  await expect(games(second)).toHaveCount(1);
  await second.close();
});

for (const luck of ['With the same luck', 'With new luck']) {
  test(`playing again: ${luck.toLowerCase()}, from the same chair, with the same aims and assumptions`, async ({
    page,
  }) => {
    await page.goto(`./#/briefing/${INVENTED}`);
    await page.locator('.chair input').nth(1).check();
    await page
      .getByRole('button', { name: /^Move up/ })
      .nth(1)
      .click();
    const aims = await page.locator('.ranking b').allInnerTexts();
    await page.getByRole('button', { name: /^Begin as/ }).click();
    await playTurns(page, 1);
    const seedOf = async (): Promise<string> => {
      await page.getByRole('button', { name: 'Menu' }).click();
      const seed = (await page.getByText(/^Seed/).innerText()).trim();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      return seed;
    };
    const seed = await seedOf();
    const chair = await page.locator('.turnbar-chair').innerText();
    await page.goto('./#/debrief');
    await page.getByRole('button', { name: 'Play again' }).click();
    await page.getByRole('button', { name: luck }).click();
    await expect.poll(() => turnShown(page)).toBe(1);
    expect(await page.locator('.turnbar-chair').innerText()).toBe(chair);
    expect((await seedOf()) === seed).toBe(luck === 'With the same luck');
    await page.goto('./#/debrief');
    expect(aims.length).toBeGreaterThan(1);
    await expect(page.locator('.aims > li')).toContainText(aims);
    await toHome(page);
    await expect(games(page)).toHaveCount(2);
  });
}

test('lines of play are listed and opened, in the game and at Home', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 2);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Take back the last turn' }).click();
  await giveOrders(page);
  await playTurns(page, 2);
  expect(await turnShown(page)).toBe(4);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Lines of play' }).click();
  await expect(page.locator('.line-list > li')).toHaveText([
    /The line played now: 3 turns/,
    /2 turns, other from turn 2/,
  ]);
  await page.getByRole('button', { name: /^Open the line: 2 turns/ }).click();
  expect(await turnShown(page)).toBe(3);
  await isSaved(page);
  await toHome(page);
  await page.getByRole('button', { name: /^More about this game/ }).click();
  await page.getByRole('button', { name: /^Open the line: 3 turns/ }).click();
  await expect.poll(() => turnShown(page)).toBe(4);
});

test('where the browser has no locks, as on plain http, the tabs still agree on who owns a game', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  await beginGame(page);
  expect(await page.evaluate(() => 'locks' in navigator)).toBe(false);
  await isSaved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('dialog')).toContainText('This game is played in another window');
  await playTurns(page, 1);
  await expect.poll(() => turnShown(second)).toBe(2);
  await page.close();
  await second.getByRole('button', { name: 'Play on here', exact: true }).click();
  await expect(second.getByRole('dialog')).toHaveCount(0);
  await takesOver(second);
  await playTurns(second, 1);
  await isSaved(second);
  await expect.poll(() => turnShown(second)).toBe(3);
  await second.close();
});

test('a page that was put by for going back does not write over what was played meanwhile', async ({
  page,
  context,
}) => {
  await beginGame(page);
  await playTurns(page, 1);
  await isSaved(page);
  const leaves = (name: 'pagehide' | 'pageshow'): Promise<void> =>
    page.evaluate((type) => void dispatchEvent(new PageTransitionEvent(type, { persisted: true })), name);
  await leaves('pagehide');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('button', { name: 'End turn' })).toBeVisible();
  await playTurns(second, 2);
  await isSaved(second);
  await leaves('pageshow');
  await expect(page.getByRole('dialog')).toContainText('This game is played in another window');
  expect(await turnShown(page)).toBe(4);
  await second.close();
});

test('storage is asked to stay once there is a turn to keep', async ({ page }) => {
  await page.addInitScript(() => {
    const asked = { times: 0 };
    Object.assign(window, { asked });
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => {
      asked.times++;
      return true;
    };
  });
  const asked = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times);
  await beginGame(page);
  await giveOrders(page);
  await isSaved(page);
  expect(await asked()).toBe(0);
  await playTurns(page, 2);
  await isSaved(page);
  await expect.poll(asked).toBe(1);
});

test('more than twenty games are all there, and stand in their place before they are read', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await beginGame(page);
  await isSaved(page);
  await toHome(page);
  await page.getByRole('button', { name: /^More about this game/ }).click();
  for (let copies = 1; copies <= 2; copies++) {
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(games(page)).toHaveCount(copies + 1);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything to one file' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  const [first] = file.games;
  for (let n = 0; n < 22; n++) file.games.push({ ...first, id: `more-${n}`, name: `More ${n}`, changed: n });
  const buffer = Buffer.from(JSON.stringify(file));
  await page.getByLabel('Choose files').setInputFiles({ name: 'g.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('status')).toHaveText('22 games were added. 3 were here already.');
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(size);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Show 16 more games' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const shifted = await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
    expect(shifted).toBeLessThan(0.02);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await noSeriousFaults(page);
  await page.getByRole('button', { name: 'Show 16 more games' }).click();
  await expect(games(page)).toHaveCount(20);
  await page.getByRole('button', { name: 'Show all: 25 games' }).click();
  await expect(games(page)).toHaveCount(25);
});

test('what was written past the owner stays, and the owner goes on beside it', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 1);
  await isSaved(page);
  const id = page.url().split('/').at(-1) ?? '';
  await page.evaluate(
    (key) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('brink');
        opening.onerror = failed;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rows', 'readwrite');
          const rows = writing.objectStore('rows');
          const reading = rows.get(key);
          reading.onsuccess = () =>
            rows.put({ ...reading.result, revision: reading.result.revision + 1, writer: 'another' });
          writing.oncomplete = () => done();
          writing.onerror = failed;
          opening.result.close();
        };
      }),
    id,
  );
  await giveOrders(page);
  await expect(page.locator('.status')).toContainText('Another window has played this game too');
  await isSaved(page);
  const given = await page.locator('.slot-title').count();
  await toHome(page);
  await expect(games(page)).toHaveCount(2);
  await expect(games(page).first()).toContainText('Branch of Five valleys');
  await continueButtons(page).first().click();
  await expect(page.locator('.slot-title')).toHaveCount(given);
});
