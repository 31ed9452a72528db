// Saving tells the truth, and what is opened is verified: where it does not come out again, three ways lead on.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './page.ts';
import { beginGame, goOn, INVENTED, turnShown } from './play.ts';

async function playTurns(page: Page, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await page.keyboard.press('e');
    await goOn(page);
  }
}

const saveLine = (page: Page) => page.locator('.saveline');
const dialog = (page: Page) => page.getByRole('dialog');

/** Whether leaving would ask. */
const asks = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

/** From now on, until it is mended, each writing finds no room. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    Object.assign(globalThis, {
      makeRoom() {
        IDBObjectStore.prototype.put = put;
      },
    });
  });
}

/** Changes what is kept of the only game. */
async function alter(page: Page, change: 'digest' | 'note'): Promise<void> {
  await page.evaluate(
    (how) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('brink');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('contents', 'readwrite');
          const store = writing.objectStore('contents');
          const asked = store.openCursor();
          asked.onsuccess = () => {
            const cursor = asked.result;
            if (cursor === null) return;
            const saved = cursor.value;
            if (how === 'digest') saved.tree.nodes[3].digest = '0'.repeat(16);
            else saved.tree.nodes[1].note = 'Not what was written.';
            cursor.update(saved);
          };
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onerror = failed;
        };
      }),
    change,
  );
}

test('what is not saved is told, asked about before leaving, and saved once there is room', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 1);
  await expect(saveLine(page)).toContainText('Saved');
  expect(await asks(page)).toBe(false);
  await fillUp(page);
  await playTurns(page, 1);
  await expect(saveLine(page)).toContainText('Not saved: no room left in this browser');
  expect(await asks(page)).toBe(true);
  const download = page.waitForEvent('download');
  await saveLine(page).getByRole('button', { name: 'Save to a file' }).click();
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8')).digests).toHaveLength(2);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(saveLine(page)).toContainText('Not saved');
  await expect(saveLine(page).getByRole('button', { name: 'Save to a file' })).toBeInViewport({ ratio: 1 });
  await page.evaluate('makeRoom()');
  await expect(saveLine(page)).toContainText('Saved', { timeout: 20_000 });
  expect(await asks(page)).toBe(false);
  await page.reload();
  await expect.poll(() => turnShown(page)).toBe(3);
});

test('a kept game that does not come out again says where, and can be looked at, played on and saved', async ({
  page,
}) => {
  await beginGame(page);
  await playTurns(page, 4);
  await expect(saveLine(page)).toContainText('Saved');
  const address = page.url();
  await page.goto('./#/');
  await alter(page, 'digest');
  await page.goto(address);
  await page.reload();
  await expect(dialog(page)).toContainText('Up to turn 2 all comes out as recorded; turn 3 does not.');
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save the orders to a file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('0'.repeat(16));
  await dialog(page).getByRole('button', { name: 'Look at it as recorded' }).click();
  await expect(page.locator('.as-recorded li')).toHaveCount(2);
  await page.reload();
  await dialog(page).getByRole('button', { name: 'Play on from turn 3' }).click();
  await expect.poll(() => turnShown(page)).toBe(3);
  await playTurns(page, 1);
  await expect(saveLine(page)).toContainText('Saved');
  await page.goto('./#/');
  await expect(page.locator('.game')).toHaveCount(2);
  await expect(page.getByText('Five valleys, from turn 3')).toBeVisible();
});

test('an altered note is found out though every turn comes out', async ({ page }) => {
  await beginGame(page);
  await playTurns(page, 1);
  await expect(saveLine(page)).toContainText('Saved');
  const address = page.url();
  await page.goto('./#/');
  await alter(page, 'note');
  await page.goto(address);
  await page.reload();
  await expect(dialog(page)).toContainText('What was kept has been changed');
});

test('a record that was changed, or is of another version of its scenario, says where they part', async ({
  page,
  shot,
}) => {
  await beginGame(page);
  await playTurns(page, 3);
  const download = page.waitForEvent('download');
  await saveLine(page).getByRole('button', { name: 'Save to a file' }).click();
  const record = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  record.digests[1] = '0'.repeat(16);
  await page.goto(`./#/briefing/${INVENTED}`);
  await page.goto('./#/');
  const choose = (contents: object): Promise<void> =>
    page.getByLabel('Choose files').setInputFiles({
      name: 'r.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(contents)),
    });
  // Its seal tells that it was changed.
  await choose(record);
  await expect(dialog(page)).toContainText('does not fit the check that was written with it');
  await expect(dialog(page)).toContainText('turn 2 does not.');
  await shot('kept-altered-file');
  await dialog(page).getByRole('button', { name: 'Play on from turn 2' }).click();
  await expect.poll(() => turnShown(page)).toBe(2);
  await page.goto('./#/');
  // What no seal can have told: it has none.
  const { check: _, ...open } = { ...record, contentHash: 'f'.repeat(16) };
  await choose(open);
  await expect(dialog(page)).toContainText('The scenario has changed since this game was played.');
  await expect(dialog(page)).toContainText('turn 2 does not.');
  await dialog(page).getByRole('button', { name: 'Look at it as recorded' }).click();
  await expect(page.locator('.as-recorded li')).toHaveCount(2);
});
